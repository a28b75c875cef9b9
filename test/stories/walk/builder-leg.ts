import type { Browser } from 'puppeteer-core';
import type { BuiltStorybook } from './built-storybook.js';
import type { Leg } from './run-visits.js';
import { openForNewReader } from './watched-page.js';

const widths = [1440, 390];

/** Opens the theme builder inside the whole Storybook. No panel may cover it, and its preview must be visible. */
export function builderLeg(browser: Browser, { origin }: BuiltStorybook): Leg {
  return {
    name: 'the theme builder',
    seconds: widths.length * 4,
    async walk(tell) {
      for (const width of widths) {
        const { page, problems } = await openForNewReader(browser, width);
        await page.goto(`${origin}/?path=/story/designers-theme-builder--builder`);
        const isInView = await page
          .waitForFunction(
            () => {
              const story = document.querySelector<HTMLIFrameElement>('#storybook-preview-iframe');
              const builder = story?.contentDocument?.querySelector('theme-builder')?.shadowRoot;
              const preview = builder?.querySelector('theme-preview');
              const page = preview?.shadowRoot?.querySelector('iframe')?.contentDocument;
              if (!page?.querySelector('news-subscription-prompt')?.shadowRoot?.querySelector('.root')) return false;
              const { top, bottom, right } = preview!.getBoundingClientRect();
              const { innerWidth, innerHeight } = story!.contentWindow!;
              return top >= 0 && bottom <= innerHeight && right <= innerWidth;
            },
            { polling: 100, timeout: 15_000 },
          )
          .then(() => true)
          .catch(() => false);
        const hasPanel = await page.$('#storybook-panel-root');
        tell(`the theme builder, ${width} px`, [
          ...problems,
          ...(isInView ? [] : ['does not have its preview in view']),
          ...(hasPanel ? ['has a panel of Storybook'] : []),
        ]);
        await page.close();
      }
    },
  };
}
