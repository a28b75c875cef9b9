import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { startServer, type RunningServer } from '../../support/servers/start-server.js';

/** An answer of a newsroom. */
export interface NewsroomAnswer {
  body?: string | Uint8Array;
  /** Default: 200. */
  status?: number;
  /** Default: those of an HTML page. */
  headers?: Record<string, string>;
  /** Writes the answer instead. One that never ends is closed with the newsroom. */
  write?: (response: ServerResponse, request: IncomingMessage) => void;
}

/** A newsroom whose answers a test may change. */
export interface Newsroom extends RunningServer {
  /** The answers by path, each also with any query that has none itself. Any other path is 404. */
  answers: Map<string, NewsroomAnswer>;
  /** The paths that the plugin has requested since the last call. */
  asked(): string[];
}

/** The headline of each story that a newsroom starts with. */
export const headline = 'Harbour dredging to start a month early after a winter of storms';

/** Starts a newsroom with eight stories (`/story-1`), a feed of them (`/feed.json`), and their picture. */
export async function startNewsroom(): Promise<Newsroom> {
  const answers = new Map<string, NewsroomAnswer>();
  let requests: string[] = [];
  const server = await startServer((request, response) => {
    const path = request.url!;
    // Browsers ask for other files too, such as an icon.
    if (request.headers.accept?.includes('application/feed+json')) requests.push(path);
    const answer = answers.get(path) ?? answers.get(path.split('?')[0]!);
    const { body = '', status = 200, headers, write } = answer ?? { status: 404 };
    if (write) return write(response, request);
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(body);
  });
  await addStories(answers, server.origin);
  return {
    ...server,
    answers,
    asked() {
      const found = requests;
      requests = [];
      return found;
    },
  };
}

async function addStories(answers: Map<string, NewsroomAnswer>, origin: string): Promise<void> {
  const picture = await readFile(new URL('../newsroom/pictures/barrier-640.webp', import.meta.url));
  answers.set('/barrier.webp', { body: picture, headers: { 'Content-Type': 'image/webp' } });
  const items = Array.from({ length: 8 }, (_, index) => ({
    id: String(index + 1),
    url: `${origin}/story-${index + 1}`,
    title: `${headline}, part ${index + 1}`,
    image: `${origin}/barrier.webp`,
    date_published: '2026-03-02T10:00:00Z',
    tags: ['Ports'],
  }));
  const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'The Meridian', items };
  answers.set('/feed.json', { body: JSON.stringify(feed), headers: { 'Content-Type': 'application/json' } });
  for (const { url, image } of items) {
    const body = storyPage(headline, {
      description: 'Ferries keep their timetable while two ships work at night. The port expects to be done in May.',
      url,
      image: { '@type': 'ImageObject', url: image, width: 640, height: 427 },
      articleSection: 'Ports',
    });
    answers.set(new URL(url).pathname, { body });
  }
}

/** Returns a story's page, with JSON-LD. The fields are those of schema.org. */
export function storyPage(title: string, fields: Record<string, unknown> = {}): string {
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    description: 'Two ships work at night, and ferries keep their timetable.',
    author: { '@type': 'Person', name: 'Mara Lin' },
    publisher: { '@type': 'Organization', name: 'The Meridian' },
    datePublished: '2026-03-02T10:00:00Z',
    ...fields,
  };
  const json = JSON.stringify(article).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title.replaceAll('<', '&lt;')}</title>
<script type="application/ld+json">${json}</script>`;
}
