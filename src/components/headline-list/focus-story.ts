import type { LitElement } from 'lit';

/** The first link of a story, in its card or in the clone that is in its slot, once it stands there. */
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

/** Puts the focus on a link, or on what else stands for a story; that then takes none again, for there is nothing to do with it. */
export function focusOn(target: HTMLElement | undefined): void {
  if (target && !target.matches('a')) {
    target.tabIndex = -1;
    target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
  }
  target?.focus();
}
