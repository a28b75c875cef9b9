import type { LitElement } from 'lit';
import type { InterfaceMarks } from '../../widget/language/locale-controller.js';
import { holdScrolling } from '../../widget/page/scroll-lock.js';
import { createElement, createIcon } from './create-element.js';

/**
 * Shows a picture enlarged, with a copy of its words, in a modal dialog inside the widget's shadow root, until the
 * reader closes it or the widget leaves the page.
 *
 * @param image the picture in the page
 * @param opener the button that gets the focus afterwards
 * @param closing the name of the button that closes it
 * @param mark called when the dialog opens, and when it has closed and the page scrolls again
 */
export function openDialog(
  widget: LitElement,
  image: HTMLImageElement,
  opener: HTMLElement,
  closing: InterfaceMarks & { words: string },
  mark: (isOpen: boolean) => void,
): void {
  const root = widget.shadowRoot!;
  const files = largestFiles(image);
  const plain = files.pop()!;
  const copy = createElement('img', {
    alt: image.alt,
    crossorigin: image.getAttribute('crossorigin'),
    referrerpolicy: image.referrerPolicy || undefined,
    src: plain.src,
  });
  const sources = files.map(({ src, type }) => createElement('source', { srcset: src, type: type || undefined }));
  const button = createElement(
    'button',
    { class: 'close', part: 'close', type: 'button', title: closing.words, lang: closing.lang, dir: closing.dir },
    createIcon('m3 3 14 14M17 3 3 17'),
  );
  const dialog = createElement(
    'dialog',
    { part: 'dialog', 'aria-label': opener.getAttribute('aria-label') },
    button,
    createElement('div', { class: 'frame' }, createElement('picture', {}, ...sources, copy)),
    copyWords(root),
  );
  copy.addEventListener('error', showAsOnPage);
  button.addEventListener('click', close);
  dialog.addEventListener('cancel', close);
  dialog.addEventListener('close', end);
  let pressed: EventTarget | null = null;
  dialog.addEventListener('pointerdown', ({ target }) => (pressed = target));
  dialog.addEventListener('click', ({ target }) => {
    // Selecting text beyond its end also ends with a click on the surface.
    if (isSurface(target) && isSurface(pressed)) close();
  });
  root.append(dialog);
  fit(copy, image, Math.max(...[plain, ...files].map(({ width }) => width)));
  const release = holdScrolling(getComputedStyle(dialog).backgroundColor);
  const leaving = { hostDisconnected: end };
  widget.addController(leaving);
  dialog.showModal?.();
  mark(true);
  const sizes =
    globalThis.ResizeObserver &&
    new ResizeObserver(() => {
      // If the page hides the element around the widget, the reader cannot close the dialog.
      if (dialog.getClientRects().length === 0) return end();
      // The words begin and end where the picture does.
      dialog.style.setProperty('--_shown', `${copy.width}px`);
    });
  sizes?.observe(dialog);
  sizes?.observe(copy);

  function close(): void {
    dialog.close?.();
    // The `close` event is fired only with the next frame.
    end();
  }

  /** Shows the page's file if the larger one fails to load. */
  function showAsOnPage(): void {
    const { currentSrc } = image;
    if (!currentSrc || copy.src === currentSrc) return;
    for (const source of sources) source.remove();
    copy.src = currentSrc;
  }

  function end(): void {
    if (!root.contains(dialog)) return;
    sizes?.disconnect();
    widget.removeController(leaving);
    dialog.remove();
    release();
    mark(false);
    // Some browsers do not focus a button that is clicked, and a click on the picture does not move the focus.
    // See https://bugs.webkit.org/show_bug.cgi?id=22261.
    opener.focus({ preventScroll: true });
  }
}

/** Whether a click is outside the picture and its words. */
function isSurface(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('dialog, .frame');
}

/**
 * Copies all words of the picture. The copies are not parts, because the page chose colours for the parts on its own
 * paper.
 */
function copyWords(root: ShadowRoot): Node | undefined {
  const text = root.querySelector('figcaption')?.cloneNode(true) as HTMLElement | undefined;
  if (!text) return undefined;
  text.className = 'text';
  text.querySelector('.more')?.remove();
  for (const each of [text, ...text.querySelectorAll('[part]')]) each.removeAttribute('part');
  return text;
}

/**
 * Sets the size of the copy before it has loaded, and shows the page's picture in its place until then. By script,
 * because a page's content security policy may forbid style attributes.
 */
function fit(copy: HTMLImageElement, image: HTMLImageElement, largest: number): void {
  const width = image.naturalWidth || Number(image.getAttribute('width'));
  const height = image.naturalHeight || Number(image.getAttribute('height'));
  if (width && height) copy.style.setProperty('--_ratio', String(width / height));
  copy.style.setProperty('--_width', `${Math.max(largest, image.width)}px`);
  if (image.currentSrc) copy.style.setProperty('background-image', `url(${JSON.stringify(image.currentSrc)})`);
  copy.addEventListener('load', () => {
    copy.style.removeProperty('background-image');
    // The largest file may have a different crop.
    if (copy.naturalHeight) copy.style.setProperty('--_ratio', String(copy.naturalWidth / copy.naturalHeight));
  });
}
/** One file of a picture. */
export interface PictureFile {
  src: string;
  /** Its width in pixels; 0 if the markup does not say. */
  width: number;
  /** The type that a `<source>` gives for it. */
  type?: string;
}

/**
 * Returns the largest files of a picture in a page: one for each type in its `<picture>`. The largest is first; among
 * files of the same size, the order is that of the markup. The last file works in every browser.
 *
 * A source with a `media` that does not match now is left out, because it may be another crop. A `media` that only
 * names a minimum width is an exception: most such pages offer one crop in several sizes. A source is also left out if
 * the markup says that its shape is different.
 *
 * @see {@link https://html.spec.whatwg.org/multipage/images.html#srcset-attributes | HTML, srcset attributes}
 */
export function largestFiles(image: HTMLImageElement): PictureFile[] {
  const around = image.closest('picture');
  const files: PictureFile[] = [];
  for (const source of around?.querySelectorAll('source') ?? []) {
    const { type } = source;
    if (!isSamePicture(source, image)) continue;
    const file = largestOf(source.srcset, image);
    const same = files.find((each) => each.type === type);
    if (!same) files.push({ ...file, type });
    else if (file.width > same.width) Object.assign(same, file);
  }
  const own = largestOf(image.srcset, image);
  const plain = own.src ? own : { src: image.currentSrc || image.src, width: image.naturalWidth };
  return [
    ...files.filter((file) => file.src && file.width >= plain.width).sort((one, other) => other.width - one.width),
    plain,
  ];
}

function isSamePicture(source: HTMLSourceElement, image: HTMLImageElement): boolean {
  const { media } = source;
  if (media && !globalThis.matchMedia?.(media).matches && !/^\(\s*(min-width\s*:|width\s*>)[^()]*\)$/i.test(media))
    return false;
  const [width, height] = [Number(source.getAttribute('width')), Number(source.getAttribute('height'))];
  const shape = image.naturalWidth / image.naturalHeight;
  return !(width && height && shape) || Math.abs(width / height / shape - 1) < 0.03;
}

/** Returns the largest of the candidates. A density is multiplied by the width in the markup. */
function largestOf(srcset: string, image: HTMLImageElement): PictureFile {
  const standard = Number(image.getAttribute('width')) || image.naturalWidth;
  let largest: PictureFile = { src: '', width: 0 };
  for (const [, src, size = '1', unit] of srcset.matchAll(/(\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g)) {
    const width = unit === 'w' ? Number(size) : Number(size) * standard;
    if (width > largest.width) largest = { src: src!, width };
  }
  return largest;
}
