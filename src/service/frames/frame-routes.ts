import { LRUCache } from 'lru-cache';
import { shortHash } from '../sha-256.js';
import { ttlResolution, type CachedAnswer } from '../cached-answers.js';
import { articlesOf, type NewsroomAnswers } from '../newsroom-answers.js';
import type { App, RequestContext } from '../request-context.js';
import { noteProblem } from '../known-text.js';
import { hasValidator, sendCached } from '../send-cached.js';
import { ServiceError } from '../service-error.js';
import { articleFrame, failedFrame, promptFrame, type FramePage } from './frame-page.js';
import { frameKinds, readFrameSettings, type FrameKind, type FrameSettings } from './frame-settings.js';
import type { PromptMarkup } from './prompt-markup.js';
import hostScript from './scripts/on-host.ts?script';

/** The memory for the pages of frames, in characters. */
const pageMemory = 10_000_000;

/** How long a page is used, in milliseconds. The deadline of an offer may pass. */
const pageTime = 600_000;

/**
 * Adds the routes of frames: `/frame/card`, `/frame/list`, `/frame/prompt`, and `/frame.js` and `/go`, which their
 * pages need.
 */
export function addFrameRoutes(app: App, newsroom: NewsroomAnswers): void {
  // A page depends only on its content and its settings, so a correction needs no purge here.
  const pages = new LRUCache<string, FramePage & { tag: string }>({
    maxSize: pageMemory,
    ttl: pageTime,
    ttlResolution,
    sizeCalculation: ({ html }) => html.length,
  });

  async function send(request: Request, kind: FrameKind, context: RequestContext): Promise<Response> {
    const parameters = new URL(request.url).searchParams;
    const settings = readFrameSettings(kind, parameters);
    let address: URL | undefined;
    try {
      address = newsroom.listed(parameters.get('url'));
      const answer = await newsroom.get(kind === 'prompt' ? 'prompt' : 'articles', address, context);
      const key = `${answer.tag} ${JSON.stringify(settings)}`;
      let page = pages.get(key);
      if (!page) {
        const made = await pageOf(answer, address, settings);
        page = { ...made, tag: await shortHash(made.html) };
        pages.set(key, page);
      }
      const kept = { body: page.html, tag: page.tag, headers: frameHeaders(page) };
      return sendCached(request, kept, answer, address.hostname);
    } catch (failure) {
      if (!(failure instanceof ServiceError)) throw failure;
      return sendFailure(failure, address, settings);
    }
  }

  for (const kind of frameKinds) app.get(`/frame/${kind}`, ({ req, env }) => send(req.raw, kind, env));
  app.get('/frame.js', async ({ req }) => {
    const etag = `"${await shortHash(hostScript)}"`;
    const isKnown = hasValidator(req.raw, etag);
    return new Response(isKnown ? null : hostScript, {
      status: isKnown ? 304 : 200,
      headers: {
        'Content-Type': 'text/javascript; charset=utf-8',
        'Cache-Control': 'public, max-age=3600, stale-while-revalidate=604800',
        ETag: etag,
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'X-Content-Type-Options': 'nosniff',
      },
    });
  });
  app.get('/go', async ({ req }) => {
    try {
      const { href } = newsroom.listed(req.query('url') ?? null);
      return new Response(null, {
        status: 302,
        headers: { Location: href, 'Cache-Control': 'public, max-age=3600', Vary: 'Accept' },
      });
    } catch (failure) {
      if (failure instanceof ServiceError && req.header('Accept')?.includes('text/html'))
        return sendDeadEnd(failure, req.query('url'));
      throw failure;
    }
  });
}

function pageOf(answer: CachedAnswer, address: URL, settings: FrameSettings): Promise<FramePage> {
  if (settings.kind === 'prompt') return promptFrame(JSON.parse(answer.body) as PromptMarkup, settings);
  return articleFrame(articlesOf(answer, address), settings);
}

/**
 * Sends a page that can be read. For an address in the list it is a link to the story; for any other, a link could lead
 * anywhere. The words of other sites are not repeated: on the host of the service, readers would trust them.
 */
async function sendFailure(
  failure: ServiceError,
  address: URL | undefined,
  settings: FrameSettings,
): Promise<Response> {
  const problems = [...settings.problems, `${failure.message} ${failure.hint}`];
  // If the newsroom does not know the address, its words may be a stranger's.
  const link = address && { href: address.href, text: failure.isFinal ? address.hostname : wordsOf(address) };
  const page = await failedFrame(link ?? 'This story cannot be shown here.', { ...settings, problems });
  const response = new Response(page.html, {
    status: failure.status,
    headers: {
      ...frameHeaders(page),
      'Cache-Control': 'public, max-age=10',
      ...(failure.status === 503 && { 'Retry-After': '1' }),
    },
  });
  return noteProblem(response, failure.message);
}

/**
 * Tells a reader why a link leads nowhere. The newsroom’s feed may have a story of another site. If this route opened
 * any address, strangers could send readers anywhere, with a link that looks like the newsroom’s.
 */
async function sendDeadEnd(failure: ServiceError, url: string | undefined): Promise<Response> {
  const where = url && URL.canParse(url) ? new URL(url).hostname : '';
  const words = where
    ? `This story is at ${where}. This link cannot open it, because it opens only stories of the newsroom.`
    : 'This link has no story.';
  const page = await failedFrame(words, readFrameSettings('card', new URLSearchParams({ scheme: 'auto' })));
  const headers = { ...frameHeaders(page), 'Cache-Control': 'public, max-age=10', Vary: 'Accept' };
  return noteProblem(new Response(page.html, { status: failure.status, headers }), failure.message);
}

/** Returns the words of an address: “news.example: rain ends drought”. */
function wordsOf({ hostname, pathname }: URL): string {
  const [slug = ''] = pathname.split('/').filter(Boolean).slice(-1);
  const words = decoded(slug)
    .replace(/\.\w{1,5}$/, '')
    .split(/[-_+\s]+/)
    .filter((word) => /\p{L}/u.test(word));
  return words.length > 2 ? `${hostname}: ${words.join(' ')}` : hostname;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Pages of any origin may show the frame, also those that are isolated (`Cross-Origin-Embedder-Policy`). Pictures in it
 * are then requested without credentials.
 */
function frameHeaders({ policy }: FramePage): Record<string, string> {
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy,
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cross-Origin-Embedder-Policy': 'credentialless',
  };
}
