import { expect } from '@open-wc/testing';
import '../../src/generated/components/define/subscription-prompt.js';
import '../../src/generated/components/eager.js';
import type { NewsSubscriptionPrompt } from '../../src/components/subscription-prompt/subscription-prompt.js';
import { clearPage, partOf, place, until, watchPage } from '../support/page/page.js';

const forms = ['dialog', 'banner'] as const;
type Form = (typeof forms)[number];

const tag = (form: Form): string =>
  `<news-subscription-prompt presentation="${form}" state="exhausted" subscribe-href="/s"></news-subscription-prompt>`;

const isShown = (prompt: Element): boolean => prompt.matches(':state(shown)') && partOf(prompt, 'prompt') !== null;

/** Resolves when the prompts have had time to notice a change of the page. */
// eslint-disable-next-line no-restricted-syntax -- The prompt does not appear
const heard = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 250));

const box = 'style="position: fixed; inset: auto 0 0; height: 80px"';

/** Things on a page that a prompt must not cover. */
const overlays: Readonly<Record<string, string>> = {
  'a dialog that is open': '<dialog open>Choose a language</dialog>',
  'a dialog by ARIA': `<div role="dialog" aria-modal="true" ${box}>Choose a language</div>`,
  'a consent banner': `<div id="onetrust-banner-sdk" ${box}>May we count?</div>`,
  'an element with data-news-hold': `<div data-news-hold ${box}>A survey</div>`,
};

describe('A prompt that lies over the page', () => {
  const said = watchPage();
  afterEach(() => expect([said.warnings, said.errors]).to.deep.equal([[], []]));

  for (const form of forms) {
    for (const [what, markup] of Object.entries(overlays)) {
      // Dialogs and banners check in the same way.
      if (form === 'banner' && what !== 'a consent banner') continue;
      it(`waits for ${what}, and takes its place after (${form})`, async () => {
        const overlay = await place(markup);
        const prompt = await place(tag(form));
        await heard();
        expect(isShown(prompt)).to.equal(false);
        overlay.remove();
        await until(() => isShown(prompt), 'the prompt');
      });
    }

    it(`makes room for a consent banner that comes later, and comes back (${form})`, async () => {
      const prompt = await place<NewsSubscriptionPrompt>(tag(form));
      await until(() => isShown(prompt), 'the prompt');
      let dismissals = 0;
      prompt.addEventListener('news-dismiss', () => dismissals++);
      const overlay = await place<HTMLElement>(overlays['a consent banner']!);
      await until(() => !isShown(prompt), 'room');
      expect(document.documentElement.style.overflow).to.equal('');
      overlay.hidden = true;
      await until(() => isShown(prompt), 'the prompt again');
      expect(dismissals).to.equal(0);
    });
  }

  it('waits until a fading element has faded, and does not wait for invisible ones', async () => {
    const overlay = await place<HTMLElement>(`<div id="CybotCookiebotDialog" ${box}>May we count?</div>`);
    overlay.style.transition = 'opacity 300ms';
    const prompt = await place(tag('dialog'));
    await heard();
    expect(isShown(prompt)).to.equal(false);
    overlay.style.opacity = '0';
    await until(() => isShown(prompt), 'the prompt');
  });

  for (const [how, style] of Object.entries({
    'out of the window': 'position: fixed; top: -200px; height: 80px',
    invisible: 'visibility: hidden',
  }))
    it(`does not wait for a banner that is ${how}`, async () => {
      await place(`<div class="cky-consent-container" style="${style}">May we count?</div>`);
      const prompt = await place(tag('banner'));
      await until(() => isShown(prompt), 'the prompt');
    });

  for (const [what, markup] of Object.entries({
    'without a size': `<div data-news-hold><div ${box}>A survey</div></div>`,
    'without a box': `<div data-news-hold style="display: contents"><div ${box}>A survey</div></div>`,
  }))
    it(`waits for a marked element ${what} that shows something fixed, until that is taken away`, async () => {
      const overlay = await place(markup);
      const prompt = await place(tag('banner'));
      await heard();
      expect(isShown(prompt)).to.equal(false);
      overlay.replaceChildren();
      await until(() => isShown(prompt), 'the prompt');
    });

  it('waits for a marked element whose shadow root is closed', async () => {
    customElements.define(
      'closed-survey',
      class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode: 'closed' }).innerHTML = `<div ${box}>A survey</div>`;
        }
      },
    );
    const overlay = await place('<closed-survey data-news-hold></closed-survey>');
    const prompt = await place(tag('banner'));
    await heard();
    expect(isShown(prompt)).to.equal(false);
    overlay.remove();
    await until(() => isShown(prompt), 'the prompt');
  });

  for (const form of forms)
    it(`makes room for what a consent tool shows later in a shadow root, and comes back (${form})`, async () => {
      const tool = document.createElement('late-consent');
      const root = tool.attachShadow({ mode: 'open' });
      document.body.append(tool);
      const prompt = await place(tag(form));
      await until(() => isShown(prompt), 'the prompt');
      root.innerHTML = `<div role="dialog" aria-modal="true" ${box}>May we count?</div>`;
      await until(() => !isShown(prompt), 'room');
      root.replaceChildren();
      await until(() => isShown(prompt), 'the prompt again');
      tool.remove();
    });

  it('takes its place after a banner that a style sheet hides', async () => {
    await place(`<div id="cookie-notice" ${box}>May we count?</div>`);
    const prompt = await place(tag('banner'));
    await heard();
    expect(isShown(prompt)).to.equal(false);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('#cookie-notice { display: none }');
    document.adoptedStyleSheets.push(sheet);
    await until(() => isShown(prompt), 'the prompt');
    document.adoptedStyleSheets.pop();
  });

  it('does not wait for the dialog that it is in', async () => {
    const dialog = await place<HTMLDialogElement>(`<dialog>${tag('dialog')}</dialog>`);
    dialog.showModal();
    await until(() => isShown(dialog.querySelector('news-subscription-prompt')!), 'the prompt');
  });

  it('finds a dialog in a shadow root at the end of the page', async () => {
    const tool = document.createElement('consent-tool');
    tool.attachShadow({ mode: 'open' }).innerHTML = `<div role="dialog" ${box}>May we count?</div>`;
    document.body.append(tool);
    const prompt = await place(tag('banner'));
    await heard();
    const before = isShown(prompt);
    tool.remove();
    await until(() => isShown(prompt), 'the prompt');
    expect(before).to.equal(false);
  });

  it('uses a consent tool’s IAB interface', async () => {
    const page = globalThis as { __tcfapi?: unknown };
    let displayStatus = 'visible';
    page.__tcfapi = (_command: string, _version: number, answer: (ping: object) => void) => answer({ displayStatus });
    const prompt = await place(tag('banner'));
    await heard();
    const before = isShown(prompt);
    displayStatus = 'hidden';
    await place('<p>The tool has changed the page</p>');
    await until(() => isShown(prompt), 'the prompt');
    delete page.__tcfapi;
    expect(before).to.equal(false);
  });

  it('in the text of the page waits for nothing', async () => {
    await place(overlays['a consent banner']!);
    const prompt = await place(tag('banner').replace('presentation="banner"', ''));
    await until(() => isShown(prompt), 'the prompt');
    clearPage();
  });
});
