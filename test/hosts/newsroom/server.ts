import { fileURLToPath } from 'node:url';
import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { guardedFetch } from '../../../src/service/node/guarded-fetch.js';
import type { Fetch } from '../../../src/service/read-upstream.js';
import { frontPath, type Edition } from './edition.js';
import { everyStory, storiesIn } from './every-story.js';
import { fileInside } from './files.js';
import { toArticle, toNinjs } from './formats.js';
import { frontPage } from './front-page.js';
import { servicePage, storyPage } from './pages.js';
import { logoAddress } from './pictures.js';
import { relay } from './relay.js';
import { rendered } from './rendered.js';
import { editionNames, type Story } from './story.js';
import { relayPath, toolPage, toolPaths, toolScript } from './tool-pages.js';

export interface NewsroomOptions {
  /** The folder whose files are served under `/cdn/`. */
  cdnFolder: string;
  /** Called once, when the newsroom starts. The stories' ages count from its answer. Defaults to the system's clock. */
  now?: () => Date;
  /** Requests the newspaper of a visitor. Default: reads only public addresses. */
  fetch?: Fetch;
}

const picturesFolder = fileURLToPath(new URL('pictures', import.meta.url));
const stylesFolder = fileURLToPath(new URL('styles', import.meta.url));

/** How long each kind of answer may be cached. */
const lifetimes = {
  // Its ages are in minutes, so it must not be older than one.
  page: 'public, max-age=60',
  data: 'public, max-age=30, stale-while-revalidate=300',
  picture: 'public, max-age=86400, stale-while-revalidate=604800',
  style: 'public, max-age=300, stale-while-revalidate=86400',
  script: 'public, max-age=300, stale-while-revalidate=86400',
  chunk: 'public, max-age=31536000, immutable',
};

/**
 * A publisher's server: the article pages of a newspaper, the same stories as data, its pictures, its theme for the
 * widgets, and the widgets.
 *
 * Addresses in its answers begin with the origin of the request, so that it may listen on any port.
 */
export function createNewsroom({ cdnFolder, now = () => new Date(), fetch = guardedFetch([]) }: NewsroomOptions): Hono {
  const openedAt = now();
  const newsroom = new Hono();
  const editionFor = (context: Context): Edition => ({ origin: new URL(context.req.url).origin, openedAt });

  newsroom.use(async (context, next) => {
    await next();
    context.header('X-Content-Type-Options', 'nosniff');
  });
  for (const shared of ['/stories.json', '/stories.ninjs.json', '/stories/*', '/pictures/*', '/theme.css', '/cdn/*']) {
    newsroom.use(shared, cors({ origin: '*', allowMethods: ['GET', 'HEAD'] }), async (context, next) => {
      await next();
      // A partner's page that isolates itself (COEP) may show the pictures and run the widgets too.
      context.header('Cross-Origin-Resource-Policy', 'cross-origin');
    });
  }
  newsroom.use(etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'Access-Control-Allow-Origin'] }));

  for (const language of Object.keys(editionNames)) {
    newsroom.get(frontPath(language), (context) => sendPage(context, frontPage(language, editionFor(context))));
  }
  newsroom.get('/subscribe', (context) => sendPage(context, servicePage('Subscribe', editionFor(context))));
  newsroom.get('/sign-in', (context) => sendPage(context, servicePage('Sign in', editionFor(context))));
  newsroom.get('/stories.json', (context) => {
    const edition = editionFor(context);
    return sendData(
      context,
      askedStories(context).map((story) => toArticle(story, edition)),
    );
  });
  newsroom.get('/stories.ninjs.json', (context) => {
    const edition = editionFor(context);
    return sendData(
      context,
      askedStories(context).map((story) => toNinjs(story, edition)),
    );
  });
  newsroom.get('/stories/:name', (context) => {
    const [slug, ...endings] = context.req.param('name').split('.');
    const story = everyStory.find((each) => each.slug === slug);
    if (!story) return context.notFound();
    const edition = editionFor(context);
    switch (endings.join('.')) {
      case '':
        return sendPage(context, storyPage(story, edition));
      case 'json':
        return sendData(context, toArticle(story, edition));
      case 'ninjs.json':
        return sendData(context, toNinjs(story, edition));
      default:
        return context.notFound();
    }
  });

  newsroom.get('/pictures/*', (context) => sendFile(context, picturesFolder, '/pictures/', lifetimes.picture));
  newsroom.get('/theme.css', (context) => sendFile(context, stylesFolder, '/', lifetimes.style));
  newsroom.get('/newspaper.css', (context) => sendFile(context, stylesFolder, '/', lifetimes.style));
  newsroom.get('/cdn/*', (context) => sendFile(context, cdnFolder, '/cdn/', scriptLifetime(context.req.path)));

  newsroom.get('/tools.css', (context) => sendFile(context, stylesFolder, '/', lifetimes.style));
  newsroom.get(relayPath, ({ req }) => relay(req.raw, fetch));
  for (const path of toolPaths) {
    newsroom.get(path, (context) => {
      const icon = logoAddress('mark', editionFor(context).origin);
      context.header('Cache-Control', 'no-cache');
      return context.html(toolPage(path, new URL(context.req.url).searchParams, icon));
    });
    newsroom.get(`${path}/:script`, async (context) => {
      const script = await toolScript(path, context.req.param('script'));
      if (script === undefined) return context.notFound();
      return context.body(script, 200, {
        'Cache-Control': 'no-cache',
        'Content-Type': 'text/javascript; charset=utf-8',
      });
    });
  }

  newsroom.notFound((context) => context.text('There is nothing at this address.\n', 404));
  return newsroom;
}

/** Returns the stories of the asked `language`, or of all editions. */
function askedStories(context: Context): readonly Story[] {
  const language = context.req.query('language');
  return language ? storiesIn(language) : everyStory;
}

async function sendPage(context: Context, page: ReturnType<typeof storyPage>): Promise<Response> {
  context.header('Cache-Control', lifetimes.page);
  return context.html(await rendered(String(await page), context.req.url));
}

function sendData(context: Context, data: unknown): Response {
  context.header('Cache-Control', lifetimes.data);
  context.header('Content-Type', 'application/json; charset=utf-8');
  return context.body(`${JSON.stringify(data, null, 2)}\n`);
}

async function sendFile(context: Context, folder: string, prefix: string, lifetime: string): Promise<Response> {
  const { pathname } = new URL(context.req.url);
  const file = await fileInside(folder, pathname.slice(prefix.length), context.req.header('Accept-Encoding'));
  if (!file) return context.notFound();
  context.header('Vary', 'Accept-Encoding');
  if (file.encoding) context.header('Content-Encoding', file.encoding);
  context.header('Cache-Control', lifetime);
  context.header('Content-Type', file.contentType);
  return context.body(file.content);
}

/** The chunks of another build are in another folder, so a chunk never changes its content. */
function scriptLifetime(path: string): string {
  return path.includes('/chunks/') ? lifetimes.chunk : lifetimes.script;
}
