import { expect } from '@open-wc/testing';
import '../../src/generated/components/define/headline-card.js';
import '../../src/generated/components/eager.js';
import { card, fallback, picture } from '../support/page/headline-card.js';
import { watchPage, partOf, partText, until } from '../support/page/page.js';

describe('The picture and layout of <news-headline-card>', () => {
  watchPage();

  describe('with a picture', () => {
    it('shows a <picture> in its frame, from the source that the page’s picture would use', async () => {
      const element = await card(
        `<news-headline-card><picture><source srcset="${picture} 640w" sizes="50vw" type="image/webp"><img src="/other.jpg" width="1280" height="853" alt="Rain" loading="lazy"></picture>${fallback}</news-headline-card>`,
      );
      element.style.width = '300px';
      const shown = partOf<HTMLImageElement>(element, 'image')!;
      const source = shown.parentElement!.querySelector('source')!;
      expect([source.srcset, source.sizes, source.type]).to.deep.equal([
        `${new URL(picture, document.baseURI).href} 640w`,
        '50vw',
        'image/webp',
      ]);
      expect(shown.getBoundingClientRect().width).to.equal(300);
      expect(element.querySelector('img')!.getBoundingClientRect().width).to.equal(0);
    });

    it('shows a picture that a script of the page was to give its address, once it is in sight', async () => {
      const element = await card(
        `<news-headline-card><a href="/a"><img data-lazy-src="${picture}" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="Rain"></a>${fallback}</news-headline-card>`,
      );
      const shown = partOf<HTMLImageElement>(element, 'image')!;
      expect([new URL(shown.src).pathname, shown.loading, shown.alt]).to.deep.equal([picture, 'lazy', 'Rain']);
    });

    it('hides the page’s picture with itself', async () => {
      const element = await card(
        `<news-headline-card style="visibility: hidden"><img src="${picture}" alt="Rain">${fallback}</news-headline-card>`,
      );
      expect(getComputedStyle(element.querySelector('img')!).visibility).to.equal('hidden');
    });

    it('names the publication if its logo does not load', async () => {
      const element = await card(
        '<news-headline-card href="/a" headline="Rain" publication="The Meridian" publication-logo="/no-such-logo.svg"></news-headline-card>',
      );
      await until(() => partText(element, 'publication') === 'The Meridian');
    });

    it('shows the page’s own picture if it is a direct child', async () => {
      const element = await card(
        `<news-headline-card><img src="${picture}" alt="Rain">${fallback}</news-headline-card>`,
      );
      const own = element.querySelector('img')!;
      expect(own.assignedSlot !== null).to.equal(true);
      expect(element.shadowRoot!.querySelector('img') === null).to.equal(true);
      expect(own.getBoundingClientRect().width).to.be.greaterThan(100);
      expect(element.querySelector('h3')!.getBoundingClientRect().height).to.equal(0);
    });

    it('shows a picture from deeper markup with the same src, srcset, sizes and loading, so that nothing is fetched twice', async () => {
      const element = await card(
        `<news-headline-card><div><img src="${picture}" srcset="${picture} 640w" sizes="50vw" loading="eager" alt="Rain"></div>${fallback}</news-headline-card>`,
      );
      const [theirs, ours] = [element.querySelector('img')!, element.shadowRoot!.querySelector('img')!];
      expect([ours.src, ours.sizes, ours.alt, ours.loading]).to.deep.equal([
        theirs.src,
        theirs.sizes,
        theirs.alt,
        theirs.loading,
      ]);
      expect(ours.currentSrc || ours.src).to.equal(theirs.currentSrc || theirs.src);
    });

    it('loads lazily by default, and first if it has priority', async () => {
      const late = await card(`<news-headline-card href="/a" headline="Rain" image="${picture}"></news-headline-card>`);
      expect(partOf<HTMLImageElement>(late, 'image')!.loading).to.equal('lazy');
      const first = await card(
        `<news-headline-card priority href="/a" headline="Rain" image="${picture}"></news-headline-card>`,
      );
      const image = partOf<HTMLImageElement>(first, 'image')!;
      expect([image.loading, image.fetchPriority]).to.deep.equal(['eager', 'high']);
    });

    it('leaves no gap if the picture does not load', async () => {
      const element = await card(
        '<news-headline-card priority href="/a" headline="Rain" image="/no-such-picture.webp"></news-headline-card>',
      );
      await until(() => partOf(element, 'picture') === null);
      expect(partText(element, 'headline')).to.equal('Rain');
    });

    it('keeps its place before the picture arrives', async () => {
      const element = await card(
        `<news-headline-card href="/a" headline="Rain" image="${picture}"></news-headline-card>`,
      );
      const { width, height } = partOf(element, 'picture')!.getBoundingClientRect();
      expect(width / height).to.be.closeTo(1.5, 0.01);
    });
  });

  describe('by the width of its container', () => {
    it('puts the picture beside the text in a wide one and above it in a narrow one', async () => {
      const element = await card(
        `<news-headline-card href="/a" headline="Rain" image="${picture}"></news-headline-card>`,
      );
      const isBeside = (): boolean =>
        partOf(element, 'picture')!.getBoundingClientRect().right <=
        partOf(element, 'headline')!.getBoundingClientRect().left;
      element.style.width = '320px';
      expect(isBeside()).to.equal(false);
      element.style.width = '640px';
      expect(isBeside()).to.equal(true);
    });

    it('keeps a number and its noun on one line beside a picture, at every width of a phone', async () => {
      const published = new Date(Date.now() - 7 * 3_600_000).toISOString();
      const element = await card(
        `<news-headline-card lang="de" layout="compact" href="/a" headline="Regen" publication="The Meridian" authors="Mara Lin" image="${picture}" published-at="${published}"></news-headline-card>`,
      );
      const time = partOf(element, 'time')!;
      const range = document.createRange();
      range.selectNodeContents(time);
      for (let width = 240; width <= 360; width += 5) {
        element.style.width = `${width}px`;
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        expect(lines.size, `${time.textContent} at ${width} px`).to.equal(1);
      }
    });

    for (const width of [160, 320, 768]) {
      it(`does not overflow ${width} px in any layout with words that have no end`, async () => {
        const word = 'x'.repeat(120);
        const element = await card(
          `<news-headline-card lang="de" href="/a" headline="${word}" standfirst="${word}" kicker="${word}" authors="${word}" publication="${word}" image="${picture}" published-at="2026-03-02"></news-headline-card>`,
        );
        element.style.width = `${width}px`;
        for (const layout of ['auto', 'stacked', 'row', 'lead', 'compact', 'text'] as const) {
          element.layout = layout;
          await element.updateComplete;
          const root = element.shadowRoot!.querySelector('.root')!;
          expect(root.scrollWidth, layout).to.be.at.most(width);
          const text = element.shadowRoot!.querySelector('.text')!.getBoundingClientRect();
          expect(text.width, layout).to.be.at.least(Math.min(width, 160) / 2);
        }
      });
    }
  });
});
