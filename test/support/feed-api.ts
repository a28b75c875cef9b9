import { delay, http, HttpResponse, type RequestHandler } from 'msw';
import type { Article } from '../../src/article/article.js';

const headlines = [
  'Ferry lines and unions agree on a winter timetable',
  'A cable under the strait pays for itself twelve years early',
  'Why the price of copper tells less than it did',
  'Surge barrier closes tonight, for the third time this month',
  'Observatory asks three towns to turn down their lights',
  'The last bank counter in the valley shuts on Friday',
  'Northern tunnel will open with half of its trains',
  'Desalination plant runs on sun alone for a week',
  'Two ports bid for the new pilot school',
  'What a herring knows about the harbour',
  'Councils want the old rail bed for bicycles',
  'Night boats: the hard part of the talks',
  'A winter without ice, and who pays for it',
  'Fog signals fall silent after a century',
];

/** A story of a feed, in our own format. */
export function feedStory(number: number): Article {
  return {
    id: `story-${number}`,
    url: `https://news.example/story-${number}`,
    headline: headlines[(number - 1) % headlines.length]!,
    kicker: 'Ports',
    labels: [],
    authors: [{ name: 'Mara Lin' }],
    published: '2026-03-02T08:30:00+01:00',
    related: [],
    access: 'free',
  };
}

/** The stories of a feed, from one number to another. */
export function feedStories(from: number, to: number): Article[] {
  return Array.from({ length: to - from + 1 }, (_, index) => feedStory(from + index));
}

/** A publisher's feeds, as they answer well, slowly, with nothing, with an error and with what is no feed. */
export const feedApi: RequestHandler[] = [
  http.get('https://api.example/feed.json', () => HttpResponse.json(feedStories(1, 12))),
  http.get('https://api.example/slow-feed.json', async () => {
    await delay(700);
    return HttpResponse.json(feedStories(1, 12));
  }),
  http.get('https://api.example/never.json', () => delay('infinite')),
  http.get('https://api.example/empty.json', () =>
    HttpResponse.json({ uri: 'withheld', pubstatus: 'canceled', headline: 'Withheld' }),
  ),
  http.get('https://api.example/no-feed.json', () => new HttpResponse('Not here', { status: 404 })),
  http.get('https://api.example/forbidden.json', () => HttpResponse.error()),
  http.get('https://api.example/partly-bad.json', () =>
    HttpResponse.json([
      feedStory(1),
      { id: 'no-headline', url: 'https://news.example/x' },
      null,
      'text',
      { ...feedStory(2), image: { src: 'javascript:alert(1)' }, authors: 7 },
      feedStory(1),
      feedStory(3),
    ]),
  ),
];
