import { isServer } from './is-server.js';

/** Whether a server must write a widget so that it needs no script, without buttons and with all its words: a widget with `static`. */
export function isWrittenWhole(element: Pick<Element, 'getAttribute'>): boolean {
  return isServer && (element.getAttribute('static') ?? 'false') !== 'false';
}
