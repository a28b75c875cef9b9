/**
 * Widgets for server components that need no script: a headline card, a headline list, a byline and a photo caption as finished HTML.
 *
 * ```tsx
 * import { NewsHeadlineCard } from 'standfirst/react/static';
 *
 * <NewsHeadlineCard article={story} layout="row" page={{ lang: 'en', url: process.env.SITE_URL }} />
 * ```
 *
 * The browser gets no code of the elements. So these widgets have no events, load no `src`, and their ages do not go on. A page may also have the
 * components of `standfirst/react`.
 */
import { createElement, Fragment, type HTMLAttributes, type ReactElement, type ReactNode } from 'react';
import type { StaticOptions } from '../../server/index.js';
import { staticTag, type StaticWidget } from '../../widget/static-tags.js';
import { writtenFallback } from '../../widget/written-fallback.js';
import type { CamelKeys } from '../camel-case.js';
import type { NewsElements } from '../element-types.js';
import { markupOf } from './markup.js';
import { renderStaticElement } from './renderer.js';
import { StaticRoots } from './static-roots.js';

/** The props of a static widget: the attributes of the element in camel case, the options of the page, and the attributes of every element. */
export type StaticProps<Name extends StaticWidget> = Omit<
  CamelKeys<NewsElements[Name]['attributes']>,
  'src' | 'format' | 'refresh'
> &
  Omit<HTMLAttributes<HTMLElement>, keyof CamelKeys<NewsElements[Name]['attributes']>> & {
    /** The address of the page, its language, the time and so on, as for `<NewsPage>`. Server components have no context, so each widget needs them. */
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

function staticComponent<Name extends StaticWidget>(tag: Name): (props: StaticProps<Name>) => ReactElement {
  return (given) => {
    const { page, children, ...props } = given as GivenProps;
    const own = markupOf(children, () => undefined);
    if (!renderStaticElement || own === undefined) return wordsOf(tag, props, children);
    const { attributes, content, ...widget } = renderStaticElement(tag, props, own, page ?? {});
    return createElement(
      Fragment,
      null,
      // A browser's parser takes the shadow root out of the markup. React must not compare it.
      createElement(widget.tag, {
        ...attributes,
        suppressHydrationWarning: true,
        dangerouslySetInnerHTML: { __html: content },
      }),
      createElement(StaticRoots),
    );
  };
}

/** The tags that have warned. */
const warned = new Set<string>();

/** Shows only the words of a widget that cannot be rendered here. */
function wordsOf(tag: StaticWidget, props: Readonly<Record<string, unknown>>, children: ReactNode): ReactElement {
  const reason = renderStaticElement
    ? 'has a component among its children, so only its words are shown. Give it plain elements.'
    : 'was rendered in the browser, so only its words are shown. Use it in a server component, or use the component of standfirst/react.';
  if (!warned.has(tag)) console.warn(`[standfirst] <${staticTag(tag)}> ${reason}`);
  warned.add(tag);
  const fallback = writtenFallback<ReactElement>(tag, props, createElement);
  return createElement(staticTag(tag)!, fallback.scope, children ?? fallback.children);
}
