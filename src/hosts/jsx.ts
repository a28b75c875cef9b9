/**
 * Types of the elements for TSX: React 18 and 19, and Preact. Import them once in an application:
 *
 * ```ts
 * import type {} from 'standfirst/jsx';
 * ```
 *
 * Attributes have their names in HTML: `published-at`, not `publishedAt`. Events are attributes too:
 * `onnews-open={(event) => event.url}`. On custom elements, React 18 ignores the handlers of events and writes objects
 * as text. See https://github.com/react/react/issues/11347.
 */
/* eslint-disable @typescript-eslint/ban-ts-comment -- An application has React or Preact, and seldom both. */

/** An application may lack React.
 * @ts-ignore */
import type { ClassAttributes, HTMLAttributes } from 'react';
/** An application may lack Preact.
 * @ts-ignore */
import type { ClassAttributes as PreactClassAttributes, HTMLAttributes as PreactHTMLAttributes } from 'preact';
import type { LoaderAttributes, NewsElements } from '../generated/hosts/element-types.js';

type Handlers<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | null | undefined;
};

/** The attributes and events of an element, with the attributes that the framework allows on every element. */
type Props<General, Element extends { attributes: unknown; events: unknown }> = Omit<
  General,
  keyof Element['attributes']
> &
  Element['attributes'] &
  Handlers<Element['events']> &
  LoaderAttributes & { class?: string | undefined };

type ReactElements = {
  [Tag in keyof NewsElements]: ClassAttributes<NewsElements[Tag]['element']> &
    Props<HTMLAttributes<NewsElements[Tag]['element']>, NewsElements[Tag]>;
};

type PreactElements = {
  [Tag in keyof NewsElements]: PreactClassAttributes<NewsElements[Tag]['element']> &
    Props<PreactHTMLAttributes<NewsElements[Tag]['element']>, NewsElements[Tag]>;
};

/** An application may lack React.
 * @ts-ignore */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactElements {}
  }
}

/** An application may lack Preact.
 * @ts-ignore */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends PreactElements {}
  }
}
