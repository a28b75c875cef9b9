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
import type { CamelHandlers, CamelKeys } from './camel-case.js';
import type { LoaderAttributes, NewsElements } from '../generated/hosts/element-types.js';

type Props<Element extends { attributes: unknown; events: unknown }> = VNodeProps &
  Omit<HTMLAttributes, keyof Element['attributes']> &
  CamelKeys<Element['attributes']> &
  CamelHandlers<Element['events']> &
  LoaderAttributes & { [Name: `data${Capitalize<string>}`]: unknown };

type Components = {
  [Tag in keyof NewsElements]: new () => NewsElements[Tag]['element'] & { $props: Props<NewsElements[Tag]> };
};

declare module 'vue' {
  // Allows `<h2 slot="heading">` inside a list.
  interface HTMLAttributes {
    slot?: string | undefined;
  }
  interface GlobalComponents extends Components {}
}
