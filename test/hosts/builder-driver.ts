import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReactiveElement } from 'lit';
import type { BrowserContext, Page } from 'puppeteer-core';
import { globSync } from 'tinyglobby';
import type { Presets } from '../../stories/applications/theme-builder/builder-state.js';
import { readPreset } from '../../stories/applications/theme-builder/theme/read-preset.js';
import type { ThemeBuilder } from '../../stories/applications/theme-builder/theme-builder.js';
import { stopClock } from '../support/browsers/stop-clock.js';
import { openPage, type PageRecord } from '../support/browsers/chromium.js';
import { samplePreset } from '../theme-builder/sample-preset.js';
import type { Demo } from './demo.js';

/** The theme builder on a page, with the actions of a designer. */
export interface BuilderPage {
  page: Page;
  record: PageRecord;
  /** The page in the preview. */
  frame: () => Promise<Page>;
  /** Waits until the preview shows the current theme. */
  settle: () => Promise<void>;
  /** Opens a screen of controls. */
  open: (screen: string) => Promise<void>;
  /** Writes into a text field, by its accessible name. */
  write: (name: string, value: string) => Promise<void>;
  /** Presses the control with this name and role. */
  press: (name: string, role?: string) => Promise<void>;
  /** Chooses one of the preview's switches, such as `view-scheme`, `dark`. */
  choose: (choice: string, value: string) => Promise<void>;
  /** Returns the text of a field. */
  text: (name: string) => Promise<string>;
  /** Opens another address of the builder on the same page. */
  go: (hash: string) => Promise<void>;
}

const folder = fileURLToPath(new URL('../../src/theme/presets', import.meta.url));

/** The package's presets. */
export const presets: Presets = Object.fromEntries(
  globSync('*.css', { cwd: folder, absolute: true }).map((file) => [
    basename(file, '.css'),
    readPreset(readFileSync(file, 'utf8')),
  ]),
);

/** Selects an element by its accessible name and role. */
export const named = (name: string, role = 'textbox'): string => `::-p-aria([name="${name}"][role="${role}"])`;

/** Opens the builder, with a preset of the tests in addition to the package's. */
export async function openBuilder(demo: Demo, reader: BrowserContext, hash = '', width = 1280): Promise<BuilderPage> {
  const prepare = async (page: Page): Promise<void> => {
    await page.setViewport({ width, height: 900 });
    // The preview is compared with other pages, which open later.
    await stopClock(page);
  };
  const { page, record } = await openPage(`${demo.newsroom}/theme-builder${hash}`, { reader, prepare });
  // The compiler calls a helper that names functions. The page does not have it.
  await page.evaluate('globalThis.__name = (named) => named');
  await page.evaluate((sample) => {
    const builder = document.querySelector<ThemeBuilder>('theme-builder')!;
    builder.presets = { ...builder.presets, sample };
  }, readPreset(samplePreset));

  const settle = async (): Promise<void> => {
    await page.waitForFunction(() => {
      const { shadowRoot } = document.querySelector('theme-builder')!;
      const frame = shadowRoot!.querySelector('theme-preview')?.shadowRoot!.querySelector('iframe')?.contentDocument;
      return frame?.querySelector('news-subscription-prompt')?.shadowRoot?.querySelector('.main');
    });
    await page.evaluate(settleFrame);
  };
  const press = async (name: string, role = 'button'): Promise<void> => {
    await page.locator(named(name, role)).click();
    await settle();
  };
  const choose = async (choice: string, value: string): Promise<void> => {
    await page.locator(`theme-builder >>> [data-choice="${choice}"] [value="${value}"]`).click();
    await settle();
  };
  const write = async (name: string, value: string): Promise<void> => {
    const field = await page.waitForSelector(named(name));
    await field!.click({ count: 3 });
    await page.keyboard.press('Delete');
    // Send the text at once, as when it is pasted. Otherwise the preview is drawn again for every letter.
    await page.keyboard.sendCharacter(value);
    await settle();
  };
  await settle();
  return {
    page,
    record,
    settle,
    press,
    choose,
    write,
    open: async (screen) => {
      await page.locator(`theme-builder >>> #tab-${screen}`).click();
      await settle();
      for (const fold of await page.$$('theme-builder >>> details.fold:not([open])'))
        await fold.evaluate((each) => void ((each as unknown as HTMLDetailsElement).open = true));
    },
    frame: async () => {
      const frame = await page.$('theme-builder >>> theme-preview >>> iframe');
      return (await frame!.contentFrame()) as unknown as Page;
    },
    text: (name) => page.$eval(named(name), (field) => (field as unknown as HTMLTextAreaElement).value),
    go: async (hash) => {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, hash);
      await page.waitForFunction((hash) => location.hash.slice(1) === hash, {}, hash);
      await settle();
    },
  };
}

/**
 * Waits until the builder, its preview and the widgets in it are updated and drawn, and no colour fades. Runs in the
 * builder's page.
 */
async function settleFrame(): Promise<void> {
  const builder = document.querySelector<ThemeBuilder>('theme-builder')!;
  const drawn = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await drawn();
  for (;;) {
    await builder.updateComplete;
    const preview = builder.shadowRoot!.querySelector<ReactiveElement>('theme-preview')!;
    await preview.updateComplete;
    const page = preview.shadowRoot!.querySelector('iframe')!.contentDocument!;
    const isWidget = (element: Element): element is ReactiveElement => element.localName.startsWith('news-');
    const widgets = [...page.querySelectorAll('*')].filter(isWidget);
    await Promise.all(widgets.map((widget) => widget.updateComplete));
    await drawn();
    const fading = page.getAnimations().filter((each) => 'transitionProperty' in each);
    const isFilled = !preview.hasAttribute('aria-busy');
    if (isFilled && fading.length === 0 && !widgets.some((widget) => widget.isUpdatePending)) return;
    await Promise.allSettled(fading.map((each) => each.finished));
  }
}
