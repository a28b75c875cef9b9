import type { LitElement } from 'lit';
import type { Presenter, PromptHandle } from './presenter.js';

/** Space between a banner and the control that it must not cover, in pixels. */
const clearance = 8;

/** The texts that have been announced on this page. */
const announced = new Set<string>();

/**
 * Announces the text of a banner once, politely, and keeps the banner off the control that has the focus. It scrolls
 * the page to uncover the control. If that is not possible, the banner is invisible until the focus has moved on.
 *
 * @see {@link https://www.w3.org/TR/WCAG22/#focus-not-obscured-minimum | WCAG 2.2, 2.4.11 Focus Not Obscured}
 */
export class BannerPresenter implements Presenter {
  #prompt: LitElement;
  #handle: PromptHandle;
  #notice?: HTMLElement;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #isPresented = false;

  constructor(prompt: LitElement, handle: PromptHandle) {
    this.#prompt = prompt;
    this.#handle = handle;
  }

  present(): undefined {
    if (!this.#isPresented) {
      document.addEventListener('focusin', this.#makeWay);
      document.addEventListener('focusout', this.#reveal);
      // No event tells that the focus moves inside a shadow root of the page.
      document.addEventListener('keyup', this.#makeWay);
      this.#makeWay();
    }
    this.#isPresented = true;
    this.#announce();
  }

  end(): void {
    this.#isPresented = false;
    document.removeEventListener('focusin', this.#makeWay);
    document.removeEventListener('focusout', this.#reveal);
    document.removeEventListener('keyup', this.#makeWay);
    this.#reveal();
    this.#timers.forEach(clearTimeout);
    this.#notice?.remove();
    this.#notice = undefined;
  }

  #announce(): void {
    // Of a prompt with the page's own text, that text is the heading.
    const heading = this.#section!.querySelector('#heading')!;
    const words = textOf(heading);
    if (announced.has(words) || !words) return;
    announced.add(words);
    this.#notice?.remove();
    const notice = document.createElement('div');
    notice.className = 'notice';
    notice.role = 'status';
    notice.lang = this.#section!.lang;
    this.#prompt.renderRoot.append(notice);
    this.#notice = notice;
    // Screen readers read changes of a live region, not its initial content. Remove the text afterwards, so that screen
    // readers do not find it twice.
    this.#timers.push(
      setTimeout(() => (notice.textContent = words), 200),
      setTimeout(() => notice.remove(), 5_000),
    );
  }

  #makeWay = (): void => {
    // A browser scrolls to the focused control only after the event.
    globalThis.requestAnimationFrame?.(() => {
      const control = this.#handle.focused();
      const section = this.#section;
      if (!this.#isPresented || !control || !section) return;
      this.#reveal();
      if (this.#prompt.matches(':focus-within')) return;
      // Do not move anything under a pointer: a click must end on the control on which it began.
      if (!control.matches(':focus-visible')) return;
      const hidden = coveredBy(section, control);
      if (hidden === 0) return;
      const { top, bottom, height } = control.getBoundingClientRect();
      // Do not scroll the other end of the control out of sight.
      const room = hidden > 0 ? top - clearance : bottom - innerHeight + clearance;
      const distance = hidden > 0 ? Math.min(hidden + clearance, room) : Math.max(hidden - clearance, room);
      if (distance * hidden > 0) scrollBy({ top: distance, behavior: 'instant' });
      const isTall = height > innerHeight - section.getBoundingClientRect().height;
      if (coveredBy(section, control) !== 0 && !isTall) {
        // The banner becomes invisible, but stays in the order of the Tab key.
        section.style.opacity = '0';
        section.style.pointerEvents = 'none';
      }
    });
  };

  #reveal = (): void => {
    this.#section?.style.removeProperty('opacity');
    this.#section?.style.removeProperty('pointer-events');
  };

  get #section(): HTMLElement | null {
    return this.#prompt.renderRoot.querySelector('.prompt');
  }
}

/**
 * Returns how far a banner covers a control: positive for a banner at the lower edge, negative for one at the upper
 * edge, 0 if it does not.
 */
function coveredBy(banner: Element, control: Element): number {
  const cover = banner.getBoundingClientRect();
  const box = control.getBoundingClientRect();
  if (box.right <= cover.left || box.left >= cover.right || box.bottom <= cover.top || box.top >= cover.bottom)
    return 0;
  const isAbove = cover.top + cover.bottom < innerHeight;
  return isAbove ? box.top - cover.bottom : box.bottom - cover.top;
}

/** Returns the text of an element, or of the content that the page has slotted into it. */
function textOf(element: Element): string {
  const slotted = element.querySelector('slot')?.assignedNodes() ?? [];
  return (slotted.length > 0 ? slotted : [element])
    .map((node) => node.textContent)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
