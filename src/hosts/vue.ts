/**
 * Types of the elements for the templates of Vue. Import them once in an application:
 *
 * ```ts
 * import type {} from 'standfirst/vue';
 * ```
 *
 * Attributes may be written as in HTML: `published-at="…"`. Events: `@news-open="(event) => event.url"`.
 */
import type { HTMLAttributes, VNodeProps } from 'vue';
import type { LoaderAttributes, NewsElements } from './element-types.js';

/** A name as Vue knows it: `published-at` is `publishedAt`. */
type Camel<Name> = Name extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Camel<Rest>>}` : Name;

type CamelKeys<Attributes> = { [Name in keyof Attributes as Camel<Name>]: Attributes[Name] };

type Handlers<Events> = {
  [Name in keyof Events & string as `on${Capitalize<Camel<Name>>}`]?: (event: Events[Name]) => void;
};

type Props<Element extends { attributes: unknown; events: unknown }> = VNodeProps &
  Omit<HTMLAttributes, keyof Element['attributes']> &
  CamelKeys<Element['attributes']> &
  Handlers<Element['events']> &
  LoaderAttributes & { slot?: string | undefined; [Name: `data${Capitalize<string>}`]: unknown };

type Components = {
  [Tag in keyof NewsElements]: new () => NewsElements[Tag]['element'] & { $props: Props<NewsElements[Tag]> };
};

declare module 'vue' {
  interface GlobalComponents extends Components {}
}
