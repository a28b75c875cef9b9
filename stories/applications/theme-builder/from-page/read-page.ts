import { probes, readLook, type PageLook } from './page-look.js';
import { quietPage, type PageSource } from './page-source.js';

/** The looks of a page in both colour schemes, and the style sheets that did not load. */
export interface PageReading {
  light: PageLook;
  dark: PageLook;
  missing: string[];
}

/** How long style sheets may take, in milliseconds. Those that have loaded by then are read. */
const patience = 15_000;

/**
 * Reads the look of a page, as a browser shows it: it is drawn in two hidden frames, one for each scheme, without its
 * scripts, pictures and fonts. The sandbox of the frames runs no script either.
 */
export async function readPage(source: PageSource): Promise<PageReading> {
  const { markup, sheets } = quietPage(source, probes);
  const frames = [newFrame(markup, 'light'), newFrame(markup, 'dark')] as const;
  try {
    const [missing] = await Promise.all([missingSheets(sheets), ...frames.map((frame) => added(frame, document.body))]);
    const [light, dark] = frames.map(({ contentDocument }) => readLook(contentDocument!));
    return { light: light!, dark: dark!, missing };
  } finally {
    for (const frame of frames) frame.remove();
  }
}

function newFrame(markup: string, scheme: 'light' | 'dark'): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  // This page may look into the frame. No script runs in it.
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  // Media queries in the frame follow this scheme, except in Safari.
  // See https://bugs.webkit.org/show_bug.cgi?id=284973.
  frame.style.cssText = `position: fixed; inset: 0 auto auto 0; inline-size: 1280px; block-size: 900px; border: 0; visibility: hidden; color-scheme: ${scheme}`;
  frame.srcdoc = markup;
  return frame;
}

/**
 * Returns the addresses that do not load as style sheets. They are requested here too, because a frame does not tell
 * which of them failed.
 */
async function missingSheets(addresses: string[]): Promise<string[]> {
  const found = await Promise.all(
    addresses.map(async (address) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.media = 'not all';
      link.href = address;
      const hasLoaded = await added(link, document.head);
      link.remove();
      return hasLoaded;
    }),
  );
  return addresses.filter((_, index) => !found[index]);
}

/** Adds an element that loads something. Returns whether it has loaded in time. */
function added(element: HTMLElement, parent: HTMLElement): Promise<boolean> {
  return new Promise((resolve) => {
    element.addEventListener('load', () => resolve(true));
    element.addEventListener('error', () => resolve(false));
    setTimeout(() => resolve(false), patience);
    parent.append(element);
  });
}
