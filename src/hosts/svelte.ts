/**
 * Types of the elements for the templates of Svelte. Import them once in an application, for example in `src/app.d.ts`:
 *
 * ```ts
 * import type {} from 'standfirst/svelte';
 * ```
 *
 * Attributes have their names in HTML: `published-at`. Events: `onnews-open={(event) => event.url}`, or `on:news-open`
 * before Svelte 5.
 */
import type { HTMLAttributes } from 'svelte/elements';
import type { LoaderAttributes, NewsElements } from '../generated/hosts/element-types.js';

type Handlers<Events> = {
  [Name in keyof Events & string as `on${Name}` | `on:${Name}`]?: ((event: Events[Name]) => void) | null | undefined;
};

type Elements = {
  [Tag in keyof NewsElements]: Omit<
    HTMLAttributes<NewsElements[Tag]['element']>,
    keyof NewsElements[Tag]['attributes']
  > &
    NewsElements[Tag]['attributes'] &
    Handlers<NewsElements[Tag]['events']> &
    LoaderAttributes;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
