/** Tells TypeScript of the tags: their properties, as their classes have them, and their events. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type {} from 'standfirst/define';

type Elements = {
  [Tag in keyof HTMLElementTagNameMap & `news-${string}`]: Properties<HTMLElementTagNameMap[Tag]>;
};

type Properties<Element> = DetailedHTMLProps<HTMLAttributes<Element>, Element> &
  Partial<Omit<Element, keyof HTMLElement>> &
  Listeners;

type Listeners = {
  [Name in keyof HTMLElementEventMap & `news-${string}` as `on${Name}`]?: (event: HTMLElementEventMap[Name]) => void;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
