import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { promptRule, promptStates } from '../../src/access/prompt-state.js';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import type { NewsSubscriptionPrompt } from '../../src/components/subscription-prompt/subscription-prompt.js';
import { watchPage, partOf, place, settled, shownText, until } from '../support/page/page.js';
import { addresses, links, twoOffers } from '../support/page/subscription-prompt.js';

const attributes = `presentation="dialog" state="exhausted" article-limit="5" period="month" ${addresses}`;

function markup(more = '', content = twoOffers): string {
  return `<news-subscription-prompt ${attributes} ${more}>${content}</news-subscription-prompt>`;
}

interface DialogPage {
  root: HTMLElement;
  prompt: NewsSubscriptionPrompt;
  /** The control of the page that had the focus before. */
  before: HTMLElement;
}

/** Returns a page that can be scrolled, with a focused control and a prompt whose dialog has opened. */
async function page(tag = markup()): Promise<DialogPage> {
  const root = await place<HTMLElement>(
    '<div><p style="height: 3000px"><button>Before</button></p><a href="#after">After</a></div>',
  );
  const before = root.querySelector('button')!;
  before.focus();
  scrollTo({ top: 200, behavior: 'instant' });
  root.insertAdjacentHTML('beforeend', `<details open style="pointer-events: none">${tag}</details>`);
  const prompt = root.querySelector('news-subscription-prompt')!;
  await until(() => isOpen(prompt), 'an open dialog');
  return { root, prompt, before };
}

function isOpen(prompt: NewsSubscriptionPrompt): boolean {
  return partOf<HTMLDialogElement>(prompt, 'dialog')?.matches(':modal') ?? false;
}

function isFocused(element: Element): boolean {
  return document.activeElement === element;
}

/** Returns whether a reader can scroll the page, and the library has left no styles on it. */
function canScroll(): boolean {
  const { documentElement: root, body } = document;
  const top = root.scrollTop;
  // The test before may have scrolled the page to its end.
  const step = top >= 50 ? -50 : 50;
  scrollBy({ top: step, behavior: 'instant' });
  const hasMoved = root.scrollTop === top + step;
  scrollBy({ top: -step, behavior: 'instant' });
  const isFree = [root, body].every((each) => getComputedStyle(each).overflowY !== 'hidden');
  return hasMoved && isFree && !root.hasAttribute('style') && !body.hasAttribute('style');
}

describe('<news-subscription-prompt presentation="dialog">', () => {
  const said = watchPage();
  afterEach(() => {
    expect([said.warnings, said.errors]).to.deep.equal([[], []]);
    expect(document.documentElement.hasAttribute('style')).to.equal(false);
  });

  for (const state of promptStates.filter((each) => promptRule(each).isShown)) {
    it(`is accessible in the state ${state}`, async () => {
      const { prompt } = await page(markup().replace('exhausted', state));
      await expect(prompt).to.be.accessible();
    });
  }

  it('opens over the page with all that a prompt says, and takes the focus', async () => {
    const { prompt } = await page();
    expect(shownText(prompt)).to.contain('You have read your 5 free articles this month').and.contain('$24.50');
    expect(links(prompt)).to.contain('Choose Digital https://news.example/digital');
    expect([isFocused(prompt), prompt.shadowRoot!.activeElement?.localName]).to.deep.equal([true, 'dialog']);
    expect(partOf(prompt, 'dialog')!.getAttribute('aria-labelledby')).to.equal('heading');
    // A region inside the dialog would repeat the same name.
    expect(partOf(prompt, 'prompt')!.hasAttribute('aria-labelledby')).to.equal(false);
  });

  it('keeps the page at its position, and Tab inside', async () => {
    const { prompt } = await page();
    expect([document.documentElement.scrollTop, canScroll()]).to.deep.equal([200, false]);
    expect(document.documentElement.scrollTop).to.equal(200);
    for (let count = 0; count < 9; count++) {
      await sendKeys({ press: 'Tab' });
      const { activeElement } = document;
      // After the last control, the focus goes to the browser's own controls.
      expect(activeElement === prompt || activeElement === document.body).to.equal(true);
    }
  });

  it('reserves no place in the page', async () => {
    const { prompt } = await page();
    expect(prompt.getBoundingClientRect().height).to.equal(0);
  });

  for (const [way, leave] of [
    ['Escape', () => sendKeys({ press: 'Escape' })],
    ['its button', ({ prompt }) => partOf(prompt, 'dismiss')!.click()],
    ['a press beside it', ({ prompt }) => pressAt(partOf(prompt, 'dialog')!)],
    ['a script that closes it', ({ prompt }) => partOf<HTMLDialogElement>(prompt, 'dialog')!.close()],
    ['a state that says nothing', ({ prompt }) => (prompt.state = 'open')],
    ['another presentation', ({ prompt }) => (prompt.presentation = 'inline')],
    ['its removal', ({ prompt }) => prompt.remove()],
    ['a page that folds what it is in', ({ root }) => root.querySelector('details')!.removeAttribute('open')],
    ['a page that hides what it is in', ({ prompt }) => (prompt.style.display = 'none')],
  ] satisfies [string, (page: DialogPage) => unknown][]) {
    it(`lets the page go after ${way}, and gives the focus back`, async () => {
      const opened = await page();
      await leave(opened);
      await until(() => !isOpen(opened.prompt), 'a closed dialog');
      await until(() => isFocused(opened.before), 'the focus where it was');
      await until(canScroll, 'a page that scrolls');
      expect(document.documentElement.scrollTop).to.equal(200);
    });
  }

  it('opens again if it is added again', async () => {
    const { root, prompt } = await page();
    prompt.remove();
    expect(canScroll()).to.equal(true);
    root.append(prompt);
    await until(() => isOpen(prompt), 'an open dialog');
    expect(canScroll()).to.equal(false);
  });

  it('stays closed until the state is another', async () => {
    const { prompt } = await page();
    partOf(prompt, 'dismiss')!.click();
    await prompt.updateComplete;
    prompt.articleLimit = 4;
    await prompt.updateComplete;
    expect(isOpen(prompt)).to.equal(false);
    prompt.state = 'register';
    await until(() => isOpen(prompt), 'an open dialog');
  });

  it('stays open if the page cancels', async () => {
    const { prompt } = await page();
    let asked = 0;
    prompt.addEventListener('news-dismiss', (dismissal) => {
      asked++;
      dismissal.preventDefault();
    });
    await sendKeys({ press: 'Escape' });
    partOf(prompt, 'dismiss')!.click();
    pressAt(partOf(prompt, 'dialog')!);
    await prompt.updateComplete;
    expect([asked, isOpen(prompt)]).to.deep.equal([3, true]);
  });

  it('stays open for a press that began in it', async () => {
    const { prompt } = await page();
    partOf(prompt, 'heading')!.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    partOf(prompt, 'dialog')!.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await prompt.updateComplete;
    expect(isOpen(prompt)).to.equal(true);
  });

  it('does not open if the page hides the element around it', async () => {
    const root = await place<HTMLElement>(`<div><div hidden>${markup()}</div><p style="height: 3000px"></p></div>`);
    await import('../../src/components/subscription-prompt/dialog-presenter.js');
    await settled();
    expect([isOpen(root.querySelector('news-subscription-prompt')!), canScroll()]).to.deep.equal([false, true]);
  });

  it('opens when the page shows the element around it', async () => {
    const root = await place<HTMLElement>(`<div><div hidden>${markup()}</div></div>`);
    const prompt = root.querySelector('news-subscription-prompt')!;
    await import('../../src/components/subscription-prompt/dialog-presenter.js');
    await settled();
    expect(isOpen(prompt)).to.equal(false);
    root.querySelector('div')!.hidden = false;
    await until(() => isOpen(prompt), 'an open dialog');
  });

  it('is dismissed if a script of the page closes it', async () => {
    const { prompt, root } = await page();
    const other = root.querySelector('a')!;
    partOf<HTMLDialogElement>(prompt, 'dialog')!.close();
    other.focus();
    prompt.state = 'register';
    prompt.requestUpdate();
    await until(canScroll, 'a page that scrolls');
    prompt.remove();
    expect([canScroll(), isFocused(other)]).to.deep.equal([true, true]);
  });

  it('can be closed if the page ignores clicks around it', async () => {
    const { prompt } = await page();
    expect(getComputedStyle(partOf(prompt, 'dismiss')!).pointerEvents).to.equal('auto');
  });

  it('fills the window if the page sets containment on its body', async () => {
    document.body.setAttribute('style', 'container-type: inline-size');
    try {
      const { prompt } = await page();
      expect(getComputedStyle(document.documentElement).overflowY).to.equal('hidden');
      prompt.remove();
      expect(getComputedStyle(document.documentElement).overflowY).to.equal('visible');
    } finally {
      document.body.removeAttribute('style');
    }
  });

  it('locks the page once for two', async () => {
    const { root, prompt } = await page();
    root.insertAdjacentHTML('beforeend', markup());
    const other = [...root.querySelectorAll('news-subscription-prompt')].at(-1)!;
    await until(() => isOpen(other));
    prompt.remove();
    expect(canScroll()).to.equal(false);
    other.remove();
    expect(canScroll()).to.equal(true);
  });
});

function pressAt(element: Element): void {
  element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
  element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
}
