/** What shows nothing of itself, or stands in a slot of its own. */
export const apart = 'template, script, style, [slot]';

/** What is nothing without something in it. */
const boxes = 'a, article, div, ol, p, section, span, ul';

/** Whether something stands in the tag that a reader can be shown while there are no stories. */
export function hasFallback(list: HTMLElement): boolean {
  return [...list.childNodes].some((node) =>
    node instanceof Element ? !node.matches(apart) && !isBare(node) : node instanceof Text && !isBlank(node),
  );
}

function isBare(element: Element): boolean {
  return element.matches(boxes) && element.childElementCount === 0 && isBlank(element);
}

function isBlank({ textContent }: Node): boolean {
  return !textContent?.trim();
}
