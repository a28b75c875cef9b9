import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/generated/components/define/photo-caption.js';
import '../../src/generated/components/eager.js';
import type { NewsPhotoCaption } from '../../src/components/photo-caption/photo-caption.js';
import { watchPage, partOf, partText, place, until } from '../support/page/page.js';

const image =
  '<img src="/test/hosts/newsroom/pictures/barrier-640.webp" width="640" height="427" alt="A tidal barrier in rough water">';
const long = 'The Orrin barrier at Kelmouth, its six gates down for the second time this winter. '.repeat(6).trim();

async function caption(attributes: string, width: number, content = image): Promise<NewsPhotoCaption> {
  const element = await place<NewsPhotoCaption>(
    `<news-photo-caption credit="© Halyard Press" ${attributes}>${content}</news-photo-caption>`,
  );
  element.style.width = `${width}px`;
  await painted();
  return element;
}

/** Waits two frames. All observers of sizes have then reported, and their changes are rendered. */
async function painted(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}

function boxes(element: NewsPhotoCaption): { picture: DOMRect; text: DOMRect } {
  const [picture, text] = ['picture', 'text'].map((part) => partOf(element, part)!.getBoundingClientRect());
  return { picture: picture!, text: text! };
}

function moreButton(element: NewsPhotoCaption): HTMLButtonElement | null {
  return partOf<HTMLButtonElement>(element, 'more');
}

function hasState(element: Element, state: string): boolean {
  return element.matches(`:state(${state})`);
}

describe('The layouts of <news-photo-caption>', () => {
  const said = watchPage();

  it('have the words below the picture by default, and on it or beside it if the page sets that', async () => {
    const below = boxes(await caption('caption="The barrier"', 768));
    expect(below.text.top).to.be.at.least(below.picture.bottom);
    const overlay = boxes(await caption('caption="The barrier" layout="overlay"', 768));
    expect(overlay.text.bottom).to.be.closeTo(overlay.picture.bottom, 1);
    expect(overlay.text.width).to.equal(overlay.picture.width);
    const beside = boxes(await caption('caption="The barrier" layout="beside"', 768));
    expect(beside.text.left).to.be.greaterThan(beside.picture.right);
    expect(beside.text.bottom).to.be.closeTo(beside.picture.bottom, 1);
    expect(beside.picture.width).to.be.greaterThan(480);
  });

  it('have them below in containers that are too narrow for either', async () => {
    const beside = boxes(await caption('caption="The barrier" layout="beside"', 480));
    expect(beside.text.top).to.be.at.least(beside.picture.bottom);
    const overlay = boxes(await caption('caption="The barrier" layout="overlay"', 200));
    expect(overlay.text.top).to.be.at.least(overlay.picture.bottom);
  });

  it('keep the words off the controls of a film, and off a picture that is not there', async () => {
    const film = await caption(
      'caption="A film" layout="overlay"',
      480,
      '<video controls width="960" height="640"></video>',
    );
    expect(boxes(film).text.top).to.be.at.least(boxes(film).picture.bottom);
    expect(film.querySelector('video')!.getBoundingClientRect().height).to.equal(320);
    const none = await caption('caption="The barrier" layout="overlay"', 480, '');
    expect(getComputedStyle(partOf(none, 'text')!).color).to.not.equal('rgb(255, 255, 255)');
  });

  it('put words on a picture in white, on a shade that begins above them', async () => {
    const element = await caption('caption="The barrier" layout="overlay" source-href="/a"', 480);
    element.style.setProperty('--news-color-accent', 'rgb(0, 0, 90)');
    element.style.setProperty('--news-color-quiet', 'rgb(0, 0, 90)');
    const text = partOf(element, 'text')!;
    expect(getComputedStyle(text).color).to.equal('rgb(255, 255, 255)');
    const words = partOf(element, 'caption')!.getBoundingClientRect();
    expect(words.top - text.getBoundingClientRect().top).to.be.at.least(
      3 * parseFloat(getComputedStyle(text).fontSize),
    );
    await expect(element).to.be.accessible();
  });

  it('are checked, and an unknown one causes a warning', async () => {
    const element = await caption('caption="The barrier" layout="left" lines="9"', 480);
    expect(boxes(element).text.top).to.be.at.least(boxes(element).picture.bottom);
    expect(said.warnings.join())
      .to.contain('layout="left"')
      .and.contain('below, overlay, beside')
      .and.contain('lines="9"');
  });

  it('shorten a long caption to the given lines, with a button for the rest, and keep the credit', async () => {
    const element = await caption(`caption="${long}" lines="3"`, 320);
    const text = partOf(element, 'caption')!;
    const line = parseFloat(getComputedStyle(text).lineHeight);
    expect(text.getBoundingClientRect().height).to.be.closeTo(3 * line, 2);
    const button = moreButton(element)!;
    expect([button.localName, button.getAttribute('aria-expanded'), button.textContent!.trim()]).to.deep.equal([
      'button',
      'false',
      'Full caption',
    ]);
    expect(button.getBoundingClientRect().height).to.be.at.least(24);
    expect(partOf(element, 'credit')!.checkVisibility()).to.equal(true);
    expect(hasState(element, 'shortened')).to.equal(true);
    await expect(element).to.be.accessible();
    button.click();
    await painted();
    expect(text.getBoundingClientRect().height).to.be.greaterThan(5 * line);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(hasState(element, 'shortened')).to.equal(false);
    button.click();
    await painted();
    expect(text.getBoundingClientRect().height).to.be.closeTo(3 * line, 2);
    expect([moreButton(element) === button, hasState(element, 'shortened')]).to.deep.equal([true, true]);
  });

  it('shorten the next caption again, even if a reader has opened the last', async () => {
    const element = await caption(`caption="${long}" lines="2"`, 320);
    moreButton(element)!.click();
    await painted();
    element.caption = `Again: ${long}`;
    await element.updateComplete;
    await painted();
    expect([moreButton(element)!.getAttribute('aria-expanded'), hasState(element, 'shortened')]).to.deep.equal([
      'false',
      true,
    ]);
  });

  it('keep the button that enlarges a picture visible, with any length of the words on it', async () => {
    const element = await caption(`caption="${long.repeat(3)}" layout="overlay" expandable`, 320);
    await until(() => partOf(element, 'opener'), 'an opener');
    moreButton(element)!.click();
    await painted();
    const opener = partOf(element, 'opener')!.getBoundingClientRect();
    expect(boxes(element).text.top).to.be.at.least(opener.bottom - 1);
    expect(boxes(element).text.height).to.be.greaterThan(element.querySelector('img')!.height);
  });

  it('show the whole caption when the keyboard reaches a link in the hidden part', async () => {
    const element = await caption(
      'lines="2"',
      320,
      `${image}<p itemprop="caption">${long} <a href="/gates">The gates</a></p>`,
    );
    const link = partOf(element, 'caption')!.querySelector('a')!;
    expect(hasState(element, 'shortened')).to.equal(true);
    // Not every browser moves the focus to links with Tab.
    await sendKeys({ press: 'Tab' });
    link.focus();
    await painted();
    expect(element.shadowRoot!.activeElement === link).to.equal(true);
    expect([partOf(element, 'caption')!.scrollTop, hasState(element, 'shortened')]).to.deep.equal([0, false]);
    expect(moreButton(element)!.getAttribute('aria-expanded')).to.equal('true');
  });

  for (const pageDir of ['ltr', 'rtl'])
    for (const [words, edge] of [
      ['The barrier in February', 'left'],
      ['حاجز المد في فبراير', 'right'],
    ] as const)
      it(`begin caption and credit at the ${edge} edge of the picture, on a page from ${pageDir}: “${words}”`, async () => {
        for (const [width, attributes] of [
          [300, ''],
          [300, 'lines="2"'],
          [1200, ''],
          [1200, 'lines="1"'],
        ] as const) {
          const page = await place<HTMLElement>(
            `<div dir="${pageDir}" style="width: ${width}px"><news-photo-caption ${attributes} caption="${words}" credit="© Halyard Press">${image}</news-photo-caption></div>`,
          );
          await painted();
          const element = page.querySelector<NewsPhotoCaption>('news-photo-caption')!;
          const start = boxes(element).picture[edge];
          for (const part of ['caption', 'credit']) {
            const range = document.createRange();
            range.selectNodeContents(partOf(element, part)!);
            expect(range.getBoundingClientRect()[edge], `${part} ${width} ${attributes}`).to.be.closeTo(start, 1);
          }
        }
      });

  it('keep the words of the credit and the licence apart from right to left', async () => {
    const page = await place<HTMLElement>(
      `<div lang="ar" dir="rtl"><news-photo-caption caption="حاجز المد" credit="Mara Lin" license-href="/a" lines="2">${image}</news-photo-caption></div>`,
    );
    const element = page.querySelector<NewsPhotoCaption>('news-photo-caption')!;
    await painted();
    const [credit, license] = ['credit', 'license'].map((part) => partOf(element, part)!.getBoundingClientRect());
    expect(credit!.left - license!.right).to.be.greaterThan(4);
    expect(credit!.right).to.be.closeTo(partOf(element, 'text')!.getBoundingClientRect().right, 1);
  });

  it('have no button if nothing is cut, also after the container or the words have changed', async () => {
    const element = await caption(`caption="${long}" lines="6"`, 768);
    expect(moreButton(element)).to.equal(null);
    element.style.width = '240px';
    await painted();
    expect(moreButton(element) !== null).to.equal(true);
    element.style.width = '768px';
    await painted();
    expect(moreButton(element)).to.equal(null);
    element.lines = 1;
    await element.updateComplete;
    await painted();
    expect(moreButton(element) !== null).to.equal(true);
    element.caption = 'The barrier';
    await element.updateComplete;
    await painted();
    expect([moreButton(element), hasState(element, 'shortened')]).to.deep.equal([null, false]);
  });

  it('move nothing when the button appears', async () => {
    const failures: unknown[] = [];
    const note = (failure: ErrorEvent): void => void failures.push(failure.message);
    addEventListener('error', note);
    const element = await caption(`caption="${long}" lines="1"`, 480);
    const heights = new Set<number>();
    element.lines = 2;
    for (let frame = 0; frame < 4; frame++) {
      await new Promise(requestAnimationFrame);
      await new Promise((resolve) => setTimeout(resolve));
      heights.add(element.getBoundingClientRect().height);
    }
    removeEventListener('error', note);
    expect(moreButton(element) !== null).to.equal(true);
    expect(heights.size).to.equal(1);
    expect(failures).to.deep.equal([]);
  });

  it('shorten words on a picture to two lines unless the page says otherwise', async () => {
    const lines = (element: NewsPhotoCaption): number => {
      const text = partOf(element, 'caption')!;
      return Math.round(text.getBoundingClientRect().height / parseFloat(getComputedStyle(text).lineHeight));
    };
    expect(lines(await caption(`caption="${long}" layout="overlay"`, 480))).to.equal(2);
    expect(lines(await caption(`caption="${long}" layout="overlay" lines="1"`, 480))).to.equal(1);
    expect(lines(await caption(`caption="${long}"`, 480))).to.be.greaterThan(4);
  });

  it('are printed with the whole caption, off the picture, and without a button', async () => {
    const element = await caption(`caption="${long}" layout="overlay" expandable`, 480);
    await until(() => partOf(element, 'opener'));
    const sheets = element.shadowRoot!.adoptedStyleSheets;
    const printed = await place<HTMLDivElement>('<div></div>');
    printed.style.width = '480px';
    printed.append(element.querySelector('img')!.cloneNode());
    // The tests do not print. Apply the rules for print to the screen.
    const root = printed.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = sheets.map((sheet) => {
      const copy = new CSSStyleSheet();
      const rules = [...sheet.cssRules].map(({ cssText }) => cssText).join('');
      copy.replaceSync(rules.replaceAll('@media screen', '@media not all').replaceAll('@media print', '@media all'));
      return copy;
    });
    root.append(...[...element.shadowRoot!.childNodes].map((node) => node.cloneNode(true)));
    const part = (name: string): HTMLElement => root.querySelector<HTMLElement>(`[part=${name}]`)!;
    const text = part('caption');
    expect([text.scrollHeight <= text.clientHeight + 4, text.getBoundingClientRect().height > 60]).to.deep.equal([
      true,
      true,
    ]);
    expect(part('text').getBoundingClientRect().top).to.be.at.least(part('picture').getBoundingClientRect().bottom);
    expect(part('picture').getBoundingClientRect().height).to.be.greaterThan(300);
    expect([part('more').checkVisibility(), part('opener').checkVisibility()]).to.deep.equal([false, false]);
  });

  it('name the button in Arabic on a page in Arabic', async () => {
    const arabic = await place<HTMLElement>(
      `<div lang="ar" dir="rtl"><news-photo-caption lines="1" caption="${long}">${image}</news-photo-caption></div>`,
    );
    const element = arabic.querySelector<NewsPhotoCaption>('news-photo-caption')!;
    await until(() => moreButton(element)?.textContent!.trim() === 'التعليق كاملًا');
    expect(partText(element, 'caption')).to.equal(long);
  });
});
