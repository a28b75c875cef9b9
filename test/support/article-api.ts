import { delay, http, HttpResponse, type RequestHandler } from 'msw';
import type { Article } from '../../src/article/article.js';

/** An article in our own format, for tests and stories. */
export const harbourArticle: Article = {
  id: 'harbour-dredging',
  url: 'https://news.example/harbour-dredging',
  headline: 'Harbour dredging to start a month early',
  kicker: 'Ports',
  standfirst:
    'The port authority says that winter storms have left the channel half a metre too shallow for the new ferries',
  labels: ['exclusive'],
  authors: [{ name: 'Ruth Calder', role: 'Ports reporter', url: 'https://news.example/ruth-calder' }],
  agency: 'Halyard Press',
  dateline: 'Kelmouth',
  published: '2026-03-02T08:30:00+01:00',
  image: {
    src: '/pictures/barrier-640.webp',
    width: 640,
    height: 427,
    alt: 'A tidal barrier in rough water',
    caption: 'The barrier at Kelmouth in February',
    credit: '© Halyard Press',
  },
  related: [],
  language: 'en',
  publication: { name: 'The Meridian', url: 'https://news.example/' },
  access: 'metered',
};

const picture = new URL('../hosts/newsroom/pictures/barrier-640.webp', import.meta.url).href;

/** The article API of a publisher, as it answers well, slowly, with an error and with what is no article. */
export const articleApi: RequestHandler[] = [
  http.get(
    'https://api.example/pictures/*',
    async () => new HttpResponse((await fetch(picture)).body, { headers: { 'Content-Type': 'image/webp' } }),
  ),
  http.get('https://api.example/ok.json', () => HttpResponse.json(harbourArticle)),
  http.get('https://api.example/slow.json', async () => {
    await delay(400);
    return HttpResponse.json(harbourArticle);
  }),
  http.get('https://api.example/missing.json', () => new HttpResponse('Not here', { status: 404 })),
  http.get('https://api.example/malformed.json', () => HttpResponse.text('{"headline": "Half a')),
  http.get('https://api.example/unreachable.json', () => HttpResponse.error()),
];
