import { isElement, isText } from '../../widget/page/page.js';

/** Selects elements that show nothing, or that have their own slot. */
export const ignored = 'template, script, style, [slot]';

/** Selects elements that are invisible if they are empty. */
const boxes = 'a, article, div, ol, p, section, span, ul';

/** Whether the tag has content that can be shown to a reader while there are no stories. */
export function hasFallback(list: HTMLElement): boolean {
  return [...list.childNodes].some((node) =>
    isElement(node) ? !node.matches(ignored) && !isBare(node) : isText(node) && !isBlank(node),
  );
}

function isBare(element: Element): boolean {
  return element.matches(boxes) && element.childElementCount === 0 && isBlank(element);
}

function isBlank({ textContent }: Node): boolean {
  return !textContent?.trim();
}
