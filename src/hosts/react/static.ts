/**
 * Widgets for server components that need no script: a headline card, a headline list, a byline and a photo caption as
 * finished HTML.
 *
 * ```tsx
 * import { NewsHeadlineCard } from 'standfirst/react/static';
 *
 * <NewsHeadlineCard article={story} layout="row" page={{ lang: 'en', url: process.env.SITE_URL }} />
 * ```
 *
 * The browser gets no code of the elements. So these widgets have no events, load no `src`, and their ages are not
 * updated. A page may also have the components of `standfirst/react`.
 */
import { createElement, Fragment, type HTMLAttributes, type ReactElement, type ReactNode } from 'react';
import type { StaticOptions, StaticTag } from '../../server/index.js';
import { writtenFallback } from '../../widget/fallback/written-fallback.js';
import type { CamelKeys } from '../camel-case.js';
import type { NewsElements } from '../../generated/hosts/element-types.js';
import { markupOf } from './markup.js';
import { renderStaticElement } from './renderer.js';
import { StaticRoots } from './static-roots.js';

/** The attributes that need a script, or that only a rendered page can have. */
type NeedsScript =
  'src' | 'format' | 'refresh' | 'expandable' | 'lines' | 'static' | `on${string}` | 'dangerouslySetInnerHTML';

/**
 * The props of a static widget: the attributes of the element in camel case, the options of the page, and the
 * attributes of every element.
 */
export type StaticProps<Name extends StaticTag> = Omit<
  CamelKeys<NewsElements[Name]['attributes']> &
    Omit<HTMLAttributes<HTMLElement>, keyof CamelKeys<NewsElements[Name]['attributes']>>,
  NeedsScript
> & {
  /**
   * The address of the page, its language, the time and so on, as for `<NewsPage>`. Server components have no context,
   * so each widget needs them.
   */
  page?: StaticOptions | undefined;
};

/** Shows the headline card of an article. */
export const NewsHeadlineCard = staticComponent('news-headline-card');

/** Shows the headlines of several `articles`. */
export const NewsHeadlineList = staticComponent('news-headline-list');

/** Shows the byline of an article. */
export const NewsByline = staticComponent('news-byline');

/** Shows the picture of an article, with its caption and credit. */
export const NewsPhotoCaption = staticComponent('news-photo-caption');

interface GivenProps extends Record<string, unknown> {
  page?: StaticOptions;
  children?: ReactNode;
}

function staticComponent<Name extends StaticTag>(tag: Name): (props: StaticProps<Name>) => ReactElement {
  return (given) => {
    const { page, children, ...props } = given as GivenProps;
    const markup = markupOf(children, () => undefined);
    if (!renderStaticElement || markup === undefined) return wordsOf(tag, props, markup === '' ? undefined : children);
    const { attributes, content } = renderStaticElement(tag, props, markup, page ?? {});
    return createElement(
      Fragment,
      null,
      // A browser's parser takes the shadow root out of the markup. React must not compare it.
      // See https://github.com/react/react/issues/33698.
      createElement(tag, {
        ...attributes,
        suppressHydrationWarning: true,
        dangerouslySetInnerHTML: { __html: content },
      }),
      createElement(StaticRoots),
    );
  };
}

/** The warnings that have been written. */
const written = new Set<string>();

/** Shows only the words of a widget that cannot be rendered here. */
function wordsOf(tag: StaticTag, props: Readonly<Record<string, unknown>>, children: ReactNode): ReactElement {
  const warning = renderStaticElement
    ? `[standfirst] <${tag} static> has a component among its children, so only its words are shown. Give it plain elements.`
    : `[standfirst] <${tag} static> was rendered in the browser, where it has only its words. Use it in a server component, or use the component of standfirst/react.`;
  if (!written.has(warning)) console.warn(warning);
  written.add(warning);
  const fallback = writtenFallback<ReactElement>(tag, props, createElement);
  const others = Object.entries(props).filter(([name]) => ofEveryTag.test(name));
  return createElement(tag, { ...fallback.scope, ...Object.fromEntries(others) }, children ?? fallback.children);
}

/** Matches the attributes that are not data of a widget. */
const ofEveryTag = /^(?:class|className|id|style|lang|dir|hidden|slot|role|scheme|layout|(?:data|aria)-.*)$/;
