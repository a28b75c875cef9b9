import type { LitElement } from 'lit';

/** Returns the first link of a story, in its card or in the clone that is in its slot, after it has rendered. */
export async function firstLink(story: Element): Promise<HTMLAnchorElement | undefined> {
  const roots = story instanceof HTMLSlotElement ? story.assignedElements() : [story];
  for (const element of roots.flatMap((root) => [root, ...root.querySelectorAll('*')])) {
    if (element.matches('a[href]')) return element as HTMLAnchorElement;
    await (element as Partial<LitElement>).updateComplete;
    const link = element.shadowRoot?.querySelector<HTMLAnchorElement>('a[href]');
    if (link) return link;
  }
  return undefined;
}

/** Moves the focus to a link, or to another element that shows a story. The latter becomes unfocusable again afterwards, because it does nothing. */
export function focusOn(target: HTMLElement | undefined): void {
  if (target && !target.matches('a')) {
    target.tabIndex = -1;
    target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
  }
  target?.focus();
}
