import { expect } from '@open-wc/testing';
import '../../src/generated/components/define/article.js';
import '../../src/generated/components/define/byline.js';
import '../../src/generated/components/define/headline-card.js';
import '../../src/generated/components/define/photo-caption.js';
import '../../src/generated/components/eager.js';
import { watchPage, place, settled, until } from '../support/page/page.js';

const lost = new URL('/lost.webp', location.href).href;
const inline = (image: string): string =>
  `<script type="application/json">{"headline": "Rain", "url": "https://news.example/a", ${image}}</script>`;

describe('A picture that does not load', () => {
  const said = watchPage();

  for (const [what, tag, markup] of [
    [
      'the picture of a card',
      'news-headline-card',
      `<news-headline-card headline="Rain" href="/a" image="${lost}" image-alt=""></news-headline-card>`,
    ],
    [
      'a portrait in a byline',
      'news-byline',
      `<news-byline authors='[{"name": "Mara Lin", "avatar": "${lost}"}]'></news-byline>`,
    ],
  ] as const) {
    it(`is said once of ${what}, with its address and the directive that may refuse it`, async () => {
      const widget = await place(markup);
      widget.scrollIntoView();
      await until(() => said.warnings.length > 0);
      expect(said.warnings).to.have.lengthOf(1);
      expect(said.warnings[0])
        .to.contain(`<${tag}> shows no picture, because ${lost} did not load.`)
        .and.to.contain('img-src');
      expect(widget.shadowRoot!.querySelector('img') === null).to.equal(true);
    });
  }

  it('is reported for a caption whose article has it', async () => {
    const article = await place(
      `<news-article>${inline(`"image": {"src": "${lost}", "alt": "", "caption": "A comet"}`)}<news-photo-caption></news-photo-caption></news-article>`,
    );
    article.scrollIntoView();
    await until(() => said.warnings.some((line) => line.includes('<news-photo-caption> shows no picture')));
  });

  for (const tag of ['news-headline-card', 'news-photo-caption']) {
    it(`is replaced by its plain address in ${tag}, if the chosen file is missing`, async () => {
      const plain = new URL('/test/hosts/newsroom/pictures/barrier-320.webp', location.href).href;
      const image = `"image": {"src": "${plain}", "srcset": "${lost} 640w", "alt": "", "caption": "A barrier"}`;
      const article = await place(`<news-article>${inline(image)}<${tag}></${tag}></news-article>`);
      article.scrollIntoView();
      const shown = (): HTMLImageElement | null => article.querySelector(tag)!.shadowRoot!.querySelector('img');
      await until(() => shown()?.currentSrc === plain && shown()!.naturalWidth > 0);
      expect(said.warnings).to.have.lengthOf(1);
    });
  }

  it('is not reported if it is the page’s own', async () => {
    const card = await place(
      `<news-headline-card><img src="${lost}" alt=""><a href="/a">Rain</a></news-headline-card>`,
    );
    await until(() => card.querySelector('img')!.complete && !card.shadowRoot!.querySelector('.picture'));
    await settled();
    expect(said.warnings).to.deep.equal([]);
  });
});
