/** Tells TypeScript of the tags: their properties, as their classes have them, and their events. */
import type { HTMLAttributes } from 'preact';
import type {} from 'standfirst/define';

type Elements = {
  [Tag in keyof HTMLElementTagNameMap & `news-${string}`]: Properties<HTMLElementTagNameMap[Tag]>;
};

type Properties<Element extends HTMLElement> = HTMLAttributes<Element> &
  Partial<Omit<Element, keyof HTMLElement>> &
  Listeners;

type Listeners = {
  [Name in keyof HTMLElementEventMap & `news-${string}` as `on${Name}`]?: (event: HTMLElementEventMap[Name]) => void;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
