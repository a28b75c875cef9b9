import assert from 'node:assert/strict';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite } from '../support/servers/host-site.js';

const svg = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="640" viewBox="0 0 640 640">${content}</svg>`;

const pictures = {
  white: svg('<rect width="640" height="640" fill="white"/>'),
  noise: svg(
    '<filter id="n"><feTurbulence baseFrequency="0.4"/><feComponentTransfer><feFuncA type="linear" intercept="1"/></feComponentTransfer></filter><rect width="640" height="640" fill="white"/><rect width="640" height="640" filter="url(#n)"/>',
  ),
};

const long = 'The estuary barrier closed for the fourth time this winter, an hour before the tide came in. ';

describe('White text on a picture', () => {
  let site: HostSite;
  let tab: HostTab;
  before(async () => {
    site = await HostSite.open();
    for (const [name, body] of Object.entries(pictures)) site.put(`/${name}.svg`, { body });
    tab = await newTab();
  });
  after(async () => {
    await tab?.close();
    await site?.close();
  });

  for (const name of Object.keys(pictures))
    for (const width of [300, 640])
      it(`has a contrast of at least 4.5 (${name}, ${width} px)`, async () => {
        const picture = `image="/${name}.svg" image-width="640" image-height="640" image-alt=""`;
        await tab.open(
          site.show({
            head: '<script type="module" src="{{cdn}}/standfirst.js"></script>',
            body: `<div style="inline-size: ${width}px; display: grid; gap: 16px">
              <news-headline-card layout="overlay" href="/a" headline="Barrier closes" ${picture}></news-headline-card>
              <news-headline-card layout="overlay" href="/a" kicker="Weather" headline="${long}" standfirst="${long}" authors="Mara Lin" ${picture}></news-headline-card>
              <news-photo-caption layout="overlay" caption="${long.repeat(2)}" credit="Mara Lin"><img src="/${name}.svg" width="640" height="640" alt=""></news-photo-caption>
            </div>`,
          }),
        );
        // The boxes of the words. The words are hidden, so that the picture shows only their background.
        const boxes = await tab.waitFor(() => {
          const roots = [...document.querySelectorAll('news-headline-card, news-photo-caption')].map(({ shadowRoot }) =>
            shadowRoot?.querySelector<HTMLElement>('.text'),
          );
          const areShown = [...document.images].every(({ complete }) => complete) && roots.every(Boolean);
          if (!areShown || roots.some((text) => getComputedStyle(text!).color !== 'rgb(255, 255, 255)')) return false;
          return roots.flatMap((text) =>
            [...text!.children].flatMap((child) => {
              (child as HTMLElement).style.opacity = '0';
              const { x, y, width: wide, height } = child.getBoundingClientRect();
              // On a phone, a card shows no standfirst.
              return wide ? [{ x, y: y + scrollY, width: wide, height }] : [];
            }),
          );
        });
        assert.ok((boxes as DOMRect[]).length >= 6);
        const picked = await tab.page!.screenshot({ fullPage: true, encoding: 'base64' });
        const brightest = await tab.evaluate(
          async (png, areas) => {
            const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
            const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
            canvas.drawImage(image, 0, 0);
            const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
            let most = 0;
            for (const { x, y, width: wide, height } of areas) {
              const { data } = canvas.getImageData(x, y, Math.max(1, wide), Math.max(1, height));
              for (let at = 0; at < data.length; at += 4) {
                const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!].map((part) => linear(part / 255));
                most = Math.max(most, 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!);
              }
            }
            return most;
          },
          picked,
          boxes as DOMRect[],
        );
        const contrast = 1.05 / (brightest + 0.05);
        assert.ok(contrast >= 4.5, `${contrast}`);
      });
});
