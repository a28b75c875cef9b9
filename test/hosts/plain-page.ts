import type { BrowserContext, Page } from 'puppeteer-core';
import { layout } from '../../stories/applications/theme-builder/preview/sample/layout.js';
import type { ThemePreview } from '../../stories/applications/theme-builder/preview/theme-preview.js';
import { openBuilt } from '../support/browsers/built-page.js';
import type { PageRecord } from '../support/browsers/chromium.js';
import type { BuilderPage } from './builder-driver.js';

/**
 * Opens the page of the builder's preview as a publisher would write it: on another server, with the built file, the
 * markup and the layout of the sample, and the text that was copied from the builder.
 *
 * The body has the class that the copied text asks for.
 *
 * @param copied a style sheet, or an element for the head of the page
 * @param bodyAttributes for a copy that cannot have a comment
 */
export async function openPlain(
  { page }: BuilderPage,
  reader: BrowserContext,
  copied: { css: string } | { head: string },
  bodyAttributes = attributesIn(copied),
): Promise<{ page: Page; record: PageRecord }> {
  const { sample, scheme, width, base } = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('theme-builder')!;
    const { settings } = shadowRoot!.querySelector<ThemePreview>('theme-preview')!;
    return { ...settings, base: new URL('.', location.href).href };
  });
  const { language, direction, body } = sample;
  return openBuilt({
    reader,
    head: 'head' in copied ? copied.head : '',
    style: layout + ('css' in copied ? copied.css : ''),
    body: body.replaceAll(base, '/'),
    width,
    root: `lang="${language}" dir="${direction}" style="color-scheme: ${scheme}"`,
    bodyAttributes,
    isStill: true,
  });
}

/** Returns the attributes that the comment of a copied theme asks for. */
export function attributesIn(copied: { css: string } | { head: string }): string {
  const text = 'css' in copied ? copied.css : copied.head;
  return /^(?:<style>\n)?\/\* Paste [^\n]*<body ([^>]+)>/.exec(text)?.[1] ?? '';
}
