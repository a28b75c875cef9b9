import { isServer } from './is-server.js';

/**
 * Whether a server has finished an element, which then stays as it is: it has the attribute `static`, and a shadow root or the template of one. Without a
 * root it is an ordinary element, because it would show nothing.
 */
export function isFinished(element: Element): boolean {
  return (
    element.hasAttribute('static') &&
    (element.shadowRoot ?? element.querySelector(':scope > template[shadowrootmode]')) !== null
  );
}

/** Whether a server must write an element so that it needs no script: without buttons, and with all its words. */
export function isWrittenWhole(element: Element): boolean {
  return isServer && element.hasAttribute('static');
}
