import { createElement, useContext, type ReactNode } from 'react';
import type { NewsElements } from '../../generated/hosts/element-types.js';
import { markupOf, type WriteComponent } from './markup.js';
import { PageAround } from './page-around.js';

/** The tag that a component writes. */
export interface WrittenTag {
  tag: keyof NewsElements;
  attributes: Record<string, unknown>;
  /** The props that are objects. */
  properties: Record<string, unknown>;
  children: ReactNode;
  articleAround: unknown;
}

type Write = (props: Record<string, unknown>) => Pick<WrittenTag, 'tag' | 'attributes'>;

/** The functions that write the tags of the components of this library. */
const writers = new WeakMap<object, Write>();

/** Notes how a component writes its tag, for a component around it. */
export function noteComponent(component: object, write: Write): void {
  writers.set(component, write);
}

const writtenComponent: WriteComponent = (type, props) => writers.get(type as object)?.(props);

/**
 * Returns the shadow root that a server writes, if a `<NewsPage>` is around the component. In a browser, returns
 * `null`: the browser's parser has already taken the shadow root out of the markup when React starts. (Bundlers for
 * browsers use `no-server-root.ts` instead of this file: `browser` in `package.json`.)
 */
export function useServerRoot({ tag, attributes, properties, children, articleAround }: WrittenTag): ReactNode {
  const page = useContext(PageAround);
  if (!page || typeof document !== 'undefined' || attributes.dangerouslySetInnerHTML) return null;
  // These two elements show their children as they are.
  const isAround = tag === 'news-article' || tag === 'news-access';
  const markup = isAround ? '' : markupOf(children, writtenComponent);
  if (markup === undefined) return null;
  const __html = page.renderShadowRoot({ tag, attributes, properties, children: markup, articleAround }, page.options);
  return __html === undefined
    ? null
    : createElement('template', { shadowrootmode: 'open', dangerouslySetInnerHTML: { __html } });
}
