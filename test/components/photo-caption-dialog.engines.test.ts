import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/generated/components/define/photo-caption.js';
import '../../src/generated/components/eager.js';
import type { ExpandEvent } from '../../src/components/photo-caption/expand-event.js';
import { largestFiles } from '../../src/components/photo-caption/picture-dialog.js';
import type { NewsPhotoCaption } from '../../src/components/photo-caption/photo-caption.js';
import { watchPage, partOf, place, settled, until } from '../support/page/page.js';

const folder = '/test/hosts/newsroom/pictures';
const image = `<img src="${folder}/barrier-640.webp" srcset="${folder}/barrier-320.webp 320w, ${folder}/barrier-1280.webp 1280w"
  sizes="300px" width="640" height="427" alt="A tidal barrier in rough water">`;

function caption(attributes = '', content = image): Promise<NewsPhotoCaption> {
  return place<NewsPhotoCaption>(
    `<news-photo-caption expandable caption="The barrier" credit="© Halyard Press" ${attributes}>${content}</news-photo-caption>`,
  );
}

async function openerOf(element: Element): Promise<HTMLButtonElement> {
  await until(() => partOf(element, 'opener'), 'an opener');
  return partOf<HTMLButtonElement>(element, 'opener')!;
}

function dialogOf(element: Element): HTMLDialogElement | null {
  return partOf<HTMLDialogElement>(element, 'dialog');
}

async function opened(element: Element): Promise<HTMLDialogElement> {
  const opener = await openerOf(element);
  opener.focus({ preventScroll: true });
  opener.click();
  return dialogOf(element)!;
}

function close(element: Element): void {
  partOf(element, 'close')!.click();
  expect(dialogOf(element)).to.equal(null);
}

/** Clicks as a pointer does. */
function press(target: Element): void {
  target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
}

function markup(text: string): HTMLImageElement {
  return new DOMParser().parseFromString(text, 'text/html').querySelector('img')!;
}

describe('The enlarged picture of <news-photo-caption>', () => {
  watchPage();
  const { documentElement: root, body } = document;
  afterEach(() => {
    expect([root.getAttribute('style'), body.getAttribute('style')], 'the page is as it was').to.deep.equal([
      null,
      null,
    ]);
  });

  it('opens by a button that names the picture, and is large enough for a finger', async () => {
    const element = await caption();
    const opener = await openerOf(element);
    expect([opener.localName, opener.getAttribute('aria-label'), opener.getAttribute('aria-haspopup')]).to.deep.equal([
      'button',
      'Enlarge image: A tidal barrier in rough water',
      'dialog',
    ]);
    expect(opener.getBoundingClientRect().width).to.be.at.least(24);
    await expect(element).to.be.accessible();
  });

  it('has no button unless the page sets one, and none on a film', async () => {
    const plain = await place('<news-photo-caption credit="A"><img alt="" src="data:,"></news-photo-caption>');
    const film = await caption('', '<video width="300" height="200"></video>');
    await openerOf(await caption());
    expect([partOf(plain, 'opener'), partOf(film, 'opener')]).to.deep.equal([null, null]);
  });

  it('has no button on a picture that did not load', async () => {
    const element = await caption('', '<img src="/no-such-picture.webp" alt="A tidal barrier">');
    await until(() => element.querySelector('img')!.complete, 'an answer');
    await openerOf(await caption());
    await until(() => !partOf(element, 'opener'), 'no opener');
  });

  it('has its button if an earlier address of the picture fails late', async () => {
    const element = await caption();
    await openerOf(element);
    const image = element.querySelector('img')!;
    await until(() => image.naturalWidth);
    image.dispatchEvent(new Event('error'));
    await element.updateComplete;
    expect(partOf(element, 'opener') === null).to.equal(false);
  });

  it('is a modal dialog with the largest file, the whole caption and the credit', async () => {
    const element = await caption('lines="1"');
    const dialog = await opened(element);
    expect(dialog.matches(':modal')).to.equal(true);
    const shown = dialog.querySelector('img')!;
    expect([new URL(shown.src).pathname, shown.alt]).to.deep.equal([
      `${folder}/barrier-1280.webp`,
      'A tidal barrier in rough water',
    ]);
    expect(dialog.querySelector('figcaption')!.textContent!.replace(/\s+/g, ' ').trim()).to.equal(
      'The barrier © Halyard Press',
    );
    expect(element.matches(':state(expanded)')).to.equal(true);
    // The page behind the dialog is inert, and darker.
    await expect(dialog).to.be.accessible();
    close(element);
    expect(element.matches(':state(expanded)')).to.equal(false);
  });

  it('leaves the page’s own picture where it is', async () => {
    const element = await caption();
    const before = element.outerHTML;
    const dialog = await opened(element);
    expect(dialog.contains(element.querySelector('img'))).to.equal(false);
    expect(element.outerHTML).to.equal(before);
    close(element);
  });

  it('closes by Escape, and gives the focus back', async () => {
    const element = await caption();
    const dialog = await opened(element);
    expect(element.shadowRoot!.activeElement?.getAttribute('part')).to.equal('close');
    await sendKeys({ press: 'Escape' });
    await until(() => !dialogOf(element), 'a closed dialog');
    expect(dialog.isConnected).to.equal(false);
    expect(element.shadowRoot!.activeElement === partOf(element, 'opener')).to.equal(true);
  });

  it('closes by its button and by a click beside the picture, not by one on the picture or the words', async () => {
    const element = await caption();
    let dialog = await opened(element);
    press(dialog.querySelector('img')!);
    press(dialog.querySelector('figcaption')!);
    // The pointer is pressed in the dialog and released outside it, because the reader selects text.
    dialog.querySelector('figcaption')!.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    dialog.click();
    await settled();
    expect(dialog.open).to.equal(true);
    press(dialog);
    expect(dialogOf(element)).to.equal(null);
    dialog = await opened(element);
    press(dialog.querySelector('.frame')!);
    expect(dialogOf(element)).to.equal(null);
    await opened(element);
    partOf(element, 'close')!.click();
    expect(dialogOf(element)).to.equal(null);
  });

  it('opens by a click on the picture too', async () => {
    const element = await caption();
    await openerOf(element);
    press(element.querySelector('img')!);
    close(element);
    const copied = await caption('layout="overlay"', `<figure>${image}<figcaption>The barrier</figcaption></figure>`);
    await openerOf(copied);
    press(partOf(copied, 'image')!);
    close(copied);
  });

  it('leaves a click on the picture to a link around it, and to a page that deals with it', async () => {
    const link = await place('<a href="#story"></a>');
    const element = await caption();
    link.append(element);
    let followed = 0;
    link.addEventListener('click', (click) => {
      if (!click.defaultPrevented) followed++;
      click.preventDefault();
    });
    const opener = await openerOf(element);
    press(element.querySelector('img')!);
    expect([followed, dialogOf(element)]).to.deep.equal([1, null]);
    opener.click();
    expect([followed, dialogOf(element)?.open]).to.deep.equal([1, true]);
    close(element);
    const other = await caption();
    await openerOf(other);
    other.querySelector('img')!.addEventListener('click', (click) => click.preventDefault());
    press(other.querySelector('img')!);
    expect(dialogOf(other)).to.equal(null);
  });

  it('informs the page before it opens, and stays closed if the page cancels', async () => {
    const element = await caption();
    await openerOf(element);
    const events: ExpandEvent[] = [];
    const note = (expand: ExpandEvent): void => {
      events.push(expand);
      expand.preventDefault();
    };
    document.addEventListener('news-expand', note);
    await opened(element);
    document.removeEventListener('news-expand', note);
    expect(dialogOf(element)).to.equal(null);
    const [{ target, src, bubbles, composed }] = events as [ExpandEvent];
    expect([target === element, src, bubbles, composed]).to.deep.equal([
      true,
      element.querySelector('img')!.currentSrc,
      true,
      true,
    ]);
  });

  it('stops the page from scrolling, moves nothing, and restores the page’s styles', async () => {
    const element = await caption();
    await openerOf(element);
    const tall = await place<HTMLElement>('<div></div>');
    tall.style.height = '5000px';
    body.style.setProperty('overflow-y', 'auto', 'important');
    scrollTo(0, 40);
    const before = element.getBoundingClientRect();
    await opened(element);
    expect(getComputedStyle(body).overflowY).to.equal('hidden');
    const { left, top, width } = element.getBoundingClientRect();
    expect([left, top, width]).to.deep.equal([before.left, before.top, before.width]);
    close(element);
    expect([body.style.overflowY, body.style.getPropertyPriority('overflow-y'), scrollY]).to.deep.equal([
      'auto',
      'important',
      40,
    ]);
    expect(root.getAttribute('style')).to.equal(null);
    body.removeAttribute('style');
    scrollTo(0, 0);
  });

  it('gives the page its scrolling back when the last of several dialogs has closed', async () => {
    const [first, second] = [await caption(), await caption()];
    await opened(first);
    await opened(second);
    const holds = (): boolean => [root, body].some((each) => getComputedStyle(each).overflowY === 'hidden');
    close(second);
    expect(holds()).to.equal(true);
    close(first);
    expect(holds()).to.equal(false);
  });

  it('restores them if the page removes the widget meanwhile, which can be added again', async () => {
    const element = await caption();
    await opened(element);
    const parent = element.parentElement!;
    element.remove();
    expect([root.getAttribute('style'), body.getAttribute('style'), dialogOf(element)]).to.deep.equal([
      null,
      null,
      null,
    ]);
    expect(element.matches(':state(expanded)')).to.equal(false);
    parent.append(element);
    await opened(element);
    close(element);
  });

  it('closes if the page hides the element around it', async () => {
    const element = await caption();
    await opened(element);
    element.parentElement!.style.display = 'none';
    await until(() => !dialogOf(element), 'a closed dialog');
    expect([root.getAttribute('style'), element.matches(':state(expanded)')]).to.deep.equal([null, false]);
  });

  it('shows the page’s file if the largest does not load', async () => {
    const element = await caption('', image.replace('barrier-1280.webp', 'no-such-file.webp'));
    await until(() => element.querySelector('img')!.complete, 'the page’s picture');
    const dialog = await opened(element);
    const shown = dialog.querySelector('img')!;
    expect(shown.src).to.contain('no-such-file');
    await until(() => shown.src === element.querySelector('img')!.currentSrc && shown.naturalWidth > 0, 'its own file');
    close(element);
  });

  it('has its words at hand beside the picture in a window that is low, however many', async () => {
    const frame = await place<HTMLIFrameElement>(
      '<iframe title="A phone held sideways" width="700" height="320" srcdoc="<!doctype html><body>"></iframe>',
    );
    // Firefox replaces the document of a frame when it has loaded.
    await until(() => frame.contentDocument?.URL === 'about:srcdoc' && frame.contentDocument.readyState === 'complete');
    const { contentDocument: inner, contentWindow: window } = frame;
    const script = inner!.createElement('script');
    script.type = 'module';
    script.src = new URL('../../src/generated/components/define/photo-caption.js', import.meta.url).href;
    inner!.head.append(script);
    const element = inner!.createElement('news-photo-caption');
    element.innerHTML = image;
    element.toggleAttribute('expandable', true);
    element.setAttribute(
      'caption',
      'The barrier, closed for the second time this winter, and the harbour behind it. '.repeat(12),
    );
    inner!.body.append(element);
    await until(() => element.shadowRoot && partOf(element, 'opener'), 'an opener');
    partOf(element, 'opener')!.click();
    const dialog = dialogOf(element)!;
    const text = dialog.querySelector('figcaption')!;
    const [firstLine] = text.querySelector('.caption')!.getClientRects();
    expect(firstLine!.top).to.be.at.least(partOf(element, 'close')!.getBoundingClientRect().bottom);
    dialog.scrollTop = dialog.scrollHeight;
    expect(text.getBoundingClientRect().bottom).to.be.at.most(window!.innerHeight + 1);
    const shown = dialog.querySelector('img')!.getBoundingClientRect();
    expect([shown.top >= 0, shown.bottom <= window!.innerHeight + 1]).to.deep.equal([true, true]);
  });

  it('has its name in the language of the page', async () => {
    const estonian = await place<HTMLElement>(
      `<div lang="et"><news-photo-caption expandable credit="A">${image}</news-photo-caption></div>`,
    );
    const element = estonian.firstElementChild!;
    const dialog = await opened(element);
    expect([partOf(element, 'opener')!.lang, dialog.querySelector('button')!.lang]).to.deep.equal(['en', 'en']);
    close(element);
  });

  it('has the font of the theme', async () => {
    const element = await caption();
    element.style.setProperty('--news-font-label', 'monospace');
    const dialog = await opened(element);
    expect(getComputedStyle(dialog.querySelector('figcaption')!).fontFamily).to.equal('monospace');
    close(element);
  });

  it('has its own colours, even if the page colours the parts', async () => {
    const element = await caption();
    const dialog = await opened(element);
    expect(dialog.querySelector('figcaption [part]')).to.equal(null);
    close(element);
  });

  it('takes the largest candidate of each type, the largest first', () => {
    const files = largestFiles(
      markup(`<picture>
        <source type="image/avif" srcset="/a-320.avif 320w, /a-960.avif 960w" media="(max-width: 400px)">
        <source type="image/avif" srcset="/a-1600.avif 1600w">
        <source type="image/webp" srcset="/w_100,h_50/a.webp 1600w,/a-2000.webp 2000w">
        <source type="image/jxl" srcset="/a-100.jxl 100w">
        <img src="/a.jpg" srcset="/a.jpg, /a-2x.jpg 2x" width="800"></picture>`),
    );
    expect(files.map(({ src, width }) => [src, width])).to.deep.equal([
      ['/a-2000.webp', 2000],
      ['/a-1600.avif', 1600],
      ['/a-2x.jpg', 1600],
    ]);
  });

  it('takes no other crop, and none for other conditions', () => {
    const files = largestFiles(
      markup(`<picture>
        <source srcset="/dark.webp 4000w" media="(prefers-color-scheme: dark) and (max-width: 1px)">
        <source srcset="/tall.webp 3000w" media="(max-width: 1px)">
        <source srcset="/wide.webp 2000w" media="(min-width: 9000px)">
        <img src="/a.jpg" width="800"></picture>`),
    );
    expect(files.map(({ src }) => new URL(src, location.href).pathname)).to.deep.equal(['/wide.webp', '/a.jpg']);
  });

  it('uses no file that has another shape according to the markup', async () => {
    const picture = await place(
      `<picture><source srcset="${folder}/barrier-1280.webp 1280w" media="(min-width: 1px)" width="400" height="600">${image}</picture>`,
    );
    const own = picture.querySelector('img')!;
    picture.querySelector('source')!.media = '(min-width: 90000px)';
    await until(() => own.naturalWidth > 0, 'the picture');
    expect(largestFiles(own).map(({ src }) => src)).to.deep.equal([`${folder}/barrier-1280.webp`]);
    expect(largestFiles(own)[0]!.type).to.equal(undefined);
  });

  it('takes the only file of a picture that has but one', () => {
    const [only, ...more] = largestFiles(markup('<img src="https://news.example/a.jpg">'));
    expect([only!.src, more.length]).to.deep.equal(['https://news.example/a.jpg', 0]);
  });
});
