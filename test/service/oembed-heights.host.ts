import assert from 'node:assert/strict';
import type { Browser, Page } from 'puppeteer-core';
import type * as source from '../../src/service/index.js';
import type { OembedAnswer } from '../../src/service/oembed/oembed-answer.js';
import { launchChromium } from '../support/browsers/chromium.js';
import { startServer, type RunningServer } from '../support/servers/start-server.js';
import { Network } from './network.js';
import { setSize } from '../support/browsers/set-size.js';

const built = new URL('../../dist/service/index.js', import.meta.url).href;
const { createService } = (await import(built)) as typeof source;

const origin = 'https://news.example';

const stories: Readonly<Record<string, { title: string; summary?: string; authors: string[]; language?: string }>> = {
  usual: {
    title: 'Harbour dredging to start a month early after a winter of storms',
    summary: 'Ferries keep their timetable while two ships work at night. The port expects to be done in May.',
    authors: ['Mara Lin'],
  },
  short: { title: 'Rain ends drought', authors: ['Mara Lin'] },
  long: {
    title:
      'Ministers agree to rebuild the three oldest bridges over the river before the winter, and to pay for two new ferries until then, after a night of talks',
    summary:
      'The plan, which three parties had opposed for a year, now goes to parliament. The opposition has said that it will vote for it if the ferries stay after the bridges open again.',
    authors: ['Mara Lin', 'Tom Reyes', 'Annegret Kramp-Hohenzollern'],
  },
  German: {
    title: 'Verfassungsgericht kippt Rindfleischetikettierungsüberwachungsgesetz nach jahrelangem Streit',
    summary: 'Die Donaudampfschifffahrtsgesellschaft reagiert mit Unverständnis auf die Entscheidung aus Karlsruhe.',
    authors: ['Annegret Kramp-Hohenzollern'],
    language: 'de',
  },
  Japanese: {
    title: '四十年ぶりの干ばつが終わり、各地の貯水池に水が戻り始めた',
    summary: '二百十二日間雨が降らなかったこの地域で、ようやくまとまった雨が降った。',
    authors: ['山田太郎'],
    language: 'ja',
  },
  Arabic: {
    title: 'المطر ينهي أطول موجة جفاف منذ أربعين عاما في المنطقة',
    summary: 'بعد مئتين واثني عشر يوما بلا مطر، تمتلئ خزانات المنطقة من جديد.',
    authors: ['ليلى حداد'],
    language: 'ar',
  },
};

/** A feed with some copies of a story, with or without pictures. */
function feedOf(name: string, total: number, hasPictures: boolean): Response {
  const { title, summary, authors, language = 'en' } = stories[name]!;
  return Response.json({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Meridian',
    language,
    items: Array.from({ length: total }, (_, index) => ({
      id: String(index),
      url: `/${name}-${index}`,
      title,
      summary,
      tags: ['Transport'],
      image: hasPictures ? 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7' : undefined,
      authors: authors.map((each) => ({ name: each })),
      date_published: '2026-03-02T10:00:00Z',
    })),
  });
}

// A page that does not listen to the frame keeps this height, so words would be cut off.
describe('The height in an answer of oEmbed', () => {
  let browser: Browser;
  let page: Page;
  let server: RunningServer;
  const network = new Network();
  before(async () => {
    server = await startServer(createService({ newsrooms: [origin], fetch: network.fetch }) as never);
    browser = await launchChromium();
    page = await browser.newPage();
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  async function answer(name: string, total: number, parameters: string): Promise<OembedAnswer> {
    const address = `${origin}/${name}-${total}-${parameters.includes('text') ? 'text' : 'pictures'}.json`;
    network.answers[address] = () => feedOf(name, total, !address.includes('text'));
    const response = await fetch(`${server.origin}/oembed?url=${encodeURIComponent(address)}&${parameters}`);
    return (await response.json()) as OembedAnswer;
  }

  async function heightOf({ html }: OembedAnswer, width: number): Promise<number> {
    const [, src] = /src="([^"]+)"/.exec(html)!;
    await setSize(page, width, 60);
    await page.goto(src!.replaceAll('&amp;', '&'), { waitUntil: 'domcontentloaded' });
    return page.evaluate(() => document.body.getBoundingClientRect().height);
  }

  for (const name of Object.keys(stories))
    for (const [what, total, parameters, spare] of [
      ['a card', 1, '', 80],
      ['a card in the layout compact', 1, 'layout=compact', 60],
      ['a card without a picture', 1, 'layout=text', 60],
      ['a list', 4, '', 420],
    ] as const)
      it(`is enough for ${what} (${name}), in a column and on a phone, and not far too much`, async () => {
        for (const width of [320, 640]) {
          const given = await answer(name, total, `${parameters}&maxwidth=${width}`);
          const heights: number[] = [];
          for (const each of [width, 288, 320, 360, 412].filter((one) => one <= width))
            heights.push(await heightOf(given, each));
          const real = Math.max(...heights);
          assert.ok(real <= given.height, `at ${width} px it needs ${real} px, and has ${given.height}`);
          assert.ok(given.height <= real + spare, `at ${width} px it needs only ${real} px, and has ${given.height}`);
        }
      });
});
