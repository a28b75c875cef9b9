import type { Browser, Page } from 'puppeteer-core';
import type { BuiltStorybook } from './built-storybook.js';
import { findViolations } from './docs-page.js';
import type { Leg } from './run-visits.js';
import { expectIn, findOverflow, openForNewReader } from './watched-page.js';

/** Uses the paywall studio as a newsroom does: reads until the gate, goes back, jumps to a state, copies the markup. */
export function paywallStudioLeg(browser: Browser, { origin }: BuiltStorybook): Leg {
  return {
    name: 'the paywall studio',
    seconds: 25,
    async walk(tell) {
      for (const [width, scheme] of [
        [1280, 'light'],
        [768, 'dark'],
        [390, 'light'],
      ] as const) {
        const watched = await openForNewReader(browser, width);
        const { page, problems } = watched;
        const expect = expectIn(watched, 20_000);
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        const address = '#limit=2&registered=none&presentation=gate&language=ar&scheme=dark&theme=nothing&at=99';
        await page.goto(`${origin}/iframe.html?id=newsrooms-paywall-studio--studio&viewMode=story${address}`);
        await expect('the page is in the frames, with one article left', isInFrames, 'metered open');
        await press(page, '[data-step=r]');
        await expect('the second article is the last', isInFrames, 'last open');
        await press(page, '[data-step=r]');
        await expect('the gate closes the third article', isInFrames, 'exhausted closed');
        await expect('the sentence says so', saysNow, 'None left');
        await expect('the button keeps the focus', isFocused, 'r');
        if (width === 1280) problems.push(...(await followLink(browser, page)));

        await press(page, '.timeline li:nth-child(2) button');
        await expect('the timeline goes back', isInFrames, 'last open');
        if (!page.url().includes('at=2')) problems.push(`the address does not have the step: ${page.url()}`);
        await page.evaluate(subscribeInFrame);
        await expect('a subscriber reads on', isInFrames, 'open open');
        if (!page.url().includes('steps=rrp')) problems.push(`the address does not have the steps: ${page.url()}`);

        await page.select('paywall-studio >>> select[name=presentation]', 'dialog');
        await press(page, '[data-state=trial-expired]');
        await expect('a jump shows its state', isInFrames, 'trial-expired open');
        await expect('a dialog does not take the focus', isFocused, 'trial-expired');
        await press(page, '[data-state=gift]');
        await expect('another jump shows another', isInFrames, 'gift open');

        await page.evaluate((steps) => (location.hash = `steps=${steps}`), 'r'.repeat(99));
        await expect('the buttons say that the steps are at their end', isFull);
        await press(page, '[data-state=gift]');
        await expect('a new reader may go on', saysNow, 'Gift');

        problems.push(...(await findOverflow(page)), ...(await findViolations(page, 'paywall-studio')));
        problems.push(...(await page.evaluate(findSmallTargets)));
        tell(`the paywall studio, ${width} px, ${scheme}`, problems);
        await page.close();
      }
    },
  };
}

async function press(page: Page, selector: string): Promise<void> {
  const button = await page.waitForSelector(`paywall-studio >>> ${selector}`, { timeout: 20_000 });
  await button!.focus();
  await page.keyboard.press('Enter');
}

/** Opens the link to the playground. Its page must show the same prompt as the frame. */
async function followLink(browser: Browser, studio: Page): Promise<string[]> {
  const wanted = await studio.evaluate(textInFrame);
  const address = await studio.$eval(
    'paywall-studio >>> [data-output=state] a',
    (link) => (link as HTMLAnchorElement).href,
  );
  const { page, problems } = await openForNewReader(browser, 1280);
  await page.goto(address);
  const sandbox = await page.waitForFrame((frame) => frame.parentFrame() !== null && frame.url() === 'about:srcdoc');
  const prompt = await sandbox.waitForSelector('news-subscription-prompt >>> [part~=prompt]', { timeout: 20_000 });
  const text = await prompt!.evaluate(({ textContent }) => textContent!.trim());
  if (text !== wanted) problems.push(`the playground shows “${text}” and not “${wanted}”`);
  await page.close();
  return problems;
}

// In the page:

/** Returns the text of the prompt in the first frame. */
function textInFrame(): string {
  const frame = document.querySelector('paywall-studio')!.shadowRoot!.querySelector('device-frame')!;
  const page = frame.shadowRoot!.querySelector('iframe')!.contentDocument!;
  const prompt = page.querySelector('news-subscription-prompt')!.shadowRoot!;
  return prompt.querySelector('[part~=prompt]')!.textContent.trim();
}

/** Presses the main action of the prompt in the first frame. */
function subscribeInFrame(): void {
  const frame = document.querySelector('paywall-studio')!.shadowRoot!.querySelector('device-frame')!;
  const page = frame.shadowRoot!.querySelector('iframe')!.contentDocument!;
  const prompt = page.querySelector('news-subscription-prompt')!.shadowRoot!;
  prompt.querySelector<HTMLElement>('[part~=action]')!.click();
}

/** @param wanted a state, and whether the end of the article can be read: `metered open` */
function isInFrames(wanted: string): boolean {
  const [state, closed] = wanted.split(' ');
  const frames = document.querySelector('paywall-studio')?.shadowRoot?.querySelectorAll('device-frame') ?? [];
  return (
    frames.length > 0 &&
    [...frames].every((frame) => {
      const page = frame.shadowRoot?.querySelector('iframe')?.contentDocument;
      const prompt = page?.querySelector('news-subscription-prompt');
      const isShown = state === 'open' || prompt?.matches(':state(shown)') === true;
      const rest = page?.querySelector('.paywall p:last-child');
      return (
        frame.hasAttribute('data-settled') &&
        page?.documentElement.dir === 'rtl' &&
        prompt?.getAttribute('state') === state &&
        isShown &&
        rest?.checkVisibility() === (closed === 'open')
      );
    })
  );
}

function isFull(): boolean {
  const studio = document.querySelector('paywall-studio')!.shadowRoot!;
  const buttons = [...studio.querySelectorAll('[data-step]')];
  const isSaid = studio.querySelector('.reader')!.textContent.includes('all 99 steps');
  return isSaid && buttons.every((button) => button.getAttribute('aria-disabled') === 'true');
}

function saysNow(text: string): boolean {
  const now = document.querySelector('paywall-studio')!.shadowRoot!.querySelector('.now');
  return now?.textContent.includes(text) === true;
}

function isFocused(name: string): boolean {
  const focused = document.querySelector('paywall-studio')!.shadowRoot!.activeElement as HTMLElement | null;
  return focused?.dataset.step === name || focused?.dataset.state === name;
}

/** Targets are at least 24 pixels high. */
function findSmallTargets(): string[] {
  const targets = document
    .querySelector('paywall-studio')!
    .shadowRoot!.querySelectorAll('button, select, input, .export a');
  return [...targets]
    .filter((target) => target.getBoundingClientRect().height < 24)
    .map((target) => `${target.textContent.trim() || target.localName} is too small`);
}
