import type { ReactiveElement } from 'lit';
import {
  Children,
  createContext,
  createElement,
  forwardRef,
  Fragment,
  isValidElement,
  useContext,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type ForwardRefExoticComponent,
  type HTMLAttributes,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
} from 'react';
import { parseArticleJson } from '../../article/formats/article-json.js';
import { attributeNames } from '../../widget/attributes/attribute-names.js';
import { pendingProperties } from '../../widget/content/handover-controller.js';
import { ContentSources } from '../../widget/content/content-sources.js';
import { articleReader } from '../../widget/content/lazy-sources.js';
import { contentSources } from '../../widget/content/lazy-content.js';
import { writtenFallback } from '../../widget/fallback/written-fallback.js';
import type { CamelHandlers, CamelKeys } from '../camel-case.js';
import type { LoaderAttributes, NewsElements } from '../../generated/hosts/element-types.js';
import { noteComponent, useServerRoot } from './server-root.js';

// A component may get its article as an object. Include the code that reads objects: if it loaded later, the markup
// inside the tag would be visible for a moment.
contentSources.provide(ContentSources);
articleReader.provide(parseArticleJson);

type Tag = keyof NewsElements;

/**
 * Makes the HTML name of an attribute (`published-at`) an error. Otherwise TypeScript accepts any name with a hyphen.
 */
type NotInHtml<Attributes> = { [Name in keyof Attributes & `${string}-${string}`]?: never };

/**
 * The props of a component: the attributes of the element in camel case, its events, and the props of every element.
 */
export type NewsProps<Name extends Tag> = CamelKeys<NewsElements[Name]['attributes']> &
  NotInHtml<NewsElements[Name]['attributes']> &
  CamelHandlers<NewsElements[Name]['events']> &
  LoaderAttributes &
  Omit<HTMLAttributes<NewsElements[Name]['element']>, keyof CamelKeys<NewsElements[Name]['attributes']>>;

/** A component that shows one of the elements. */
export type NewsComponent<Name extends Tag> = ForwardRefExoticComponent<
  NewsProps<Name> & RefAttributes<NewsElements[Name]['element']>
>;

/** The article of the `<NewsArticle>` around a component. */
const ArticleAround = createContext<unknown>(undefined);

/** On a server, React warns about layout effects. See https://github.com/react/react/issues/14927. */
const useAfterChange = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/**
 * Returns a component for an element.
 *
 * React writes text, numbers and booleans as attributes, on a server too. The component itself sets objects as
 * properties and adds the listeners of events after React has written the element. React 18 does neither, and React 19
 * leaves them out when it hydrates a page from a server.
 * See https://github.com/react/react/issues/11347 and https://github.com/react/react/issues/35446.
 */
export function component<Name extends Tag>(tag: Name, Element: typeof ReactiveElement): NewsComponent<Name> {
  const names = attributeNames(Element);
  const Component = forwardRef<HTMLElement, Record<string, unknown>>((props, ref) => {
    const element = useRef<HTMLElement>(null);
    const { attributes, properties, handlers } = sort(props, names);
    const before = useRef<Record<string, unknown>>({});
    const current = useRef(handlers);
    useImperativeHandle(ref, () => element.current!, []);
    useAfterChange(() => {
      const removed = Object.keys(before.current).filter((name) => props[name] === undefined || props[name] === null);
      for (const name of removed) Object.assign(element.current!, { [name]: undefined });
      Object.assign(element.current!, properties);
      before.current = properties;
      current.current = handlers;
      takeOver(element.current!);
    });
    useAfterChange(() => {
      const end = new AbortController();
      for (const name of Object.keys(handlers))
        element.current!.addEventListener(name, (event) => current.current[name]?.(event), { signal: end.signal });
      return () => end.abort();
    }, [Object.keys(handlers).join()]);
    const around = useContext(ArticleAround);
    const { children, scope } = childrenOf(tag, { article: around, ...props });
    const root = useServerRoot({ tag, attributes, properties, children, articleAround: around });
    const inside = attributes.dangerouslySetInnerHTML ? [] : [root, children];
    const rendered = createElement(tag, { ...scope, ...attributes, ref: element }, ...inside);
    return tag === 'news-article'
      ? createElement(ArticleAround.Provider, { value: props.article }, rendered)
      : rendered;
  });
  Component.displayName = Element.name;
  noteComponent(Component, (props) => ({ tag, attributes: sort(props, names).attributes }));
  return Component as unknown as NewsComponent<Name>;
}

/** Lets an element replace what a server has rendered, because its properties are set now. */
function takeOver(element: HTMLElement & { requestUpdate?(): void }): void {
  const mark = element.shadowRoot?.firstChild;
  if (mark?.nodeValue !== pendingProperties) return;
  mark.remove();
  element.requestUpdate?.();
}

/**
 * Returns the children of an element: those of the application. If there are none, or all have a `slot`, adds the words
 * of the article.
 */
function childrenOf(tag: Tag, props: Record<string, unknown>): Inside {
  if (props.dangerouslySetInnerHTML !== undefined) return {};
  const own = Children.toArray(props.children as ReactNode);
  const isSlotted = own.every((child) => isValidElement<{ slot?: string }>(child) && child.props.slot);
  if (!isSlotted) return { children: props.children as ReactNode };
  const { children, scope } = writtenFallback<ReactElement>(tag, props, createElement);
  return { children: [...own, createElement(Fragment, { key: 'fallback' }, children)], scope };
}

interface Inside {
  children?: ReactNode;
  /** The attributes that give the fallback its own scope. */
  scope?: Record<string, string>;
}

interface Sorted {
  attributes: Record<string, unknown>;
  properties: Record<string, unknown>;
  handlers: Record<string, (event: Event) => void>;
}

/**
 * Sorts the props of a component into attributes, properties with objects, and handlers by the names of their events.
 */
function sort(props: Record<string, unknown>, names: Map<string, string | undefined>): Sorted {
  const sorted: Sorted = { attributes: {}, properties: {}, handlers: {} };
  for (const [name, value] of Object.entries(props)) {
    if (name === 'children') continue;
    if (/^onNews[A-Z]/.test(name)) {
      if (typeof value === 'function') sorted.handlers[eventName(name)] = value as (event: Event) => void;
    } else if (names.has(name) && Object(value) === value) {
      sorted.properties[name] = value;
    } else if (!names.has(name) || (value !== false && value !== null)) {
      // React 18 writes `false` as text, and does not know `className` on a custom element.
      // See https://github.com/react/react/issues/9230 and https://github.com/react/react/issues/4933.
      sorted.attributes[name === 'className' ? 'class' : (names.get(name) ?? name)] = value;
    }
  }
  return sorted;
}

/** Returns the name of a handler's event: `news-open` for `onNewsOpen`. */
function eventName(handler: string): string {
  return handler
    .slice(2)
    .replace(/\B[A-Z]/g, '-$&')
    .toLowerCase();
}
