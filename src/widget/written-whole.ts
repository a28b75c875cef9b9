import { isServer } from './is-server.js';

/** Whether a server has finished an element, or must finish it. Astro writes `static="false"` for `static={false}`. */
export function isStatic(element: Pick<Element, 'getAttribute'>): boolean {
  return (element.getAttribute('static') ?? 'false') !== 'false';
}

/**
 * Whether a server must write a widget so that it needs no script, without buttons and with all its words: a widget
 * with `static`.
 */
export function isWrittenWhole(element: Pick<Element, 'getAttribute'>): boolean {
  return isServer && isStatic(element);
}
