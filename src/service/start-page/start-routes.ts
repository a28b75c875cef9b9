import type { Article } from '../../article/article.js';
import { titleOf } from '../frames/frame-page.js';
import { frameSandbox } from '../frames/frame-sandbox.js';
import { frameKinds, layouts, readFrameSettings, usualLimit, type FrameSettings } from '../frames/frame-settings.js';
import type { LibraryFiles } from '../library-files.js';
import type { NewsroomAnswers } from '../newsroom-answers.js';
import { hashSource } from '../policy-hash.js';
import type { App, RequestContext } from '../request-context.js';
import { ServiceError } from '../service-error.js';
import { scriptCode, staticCode, type FrameContent } from './embed-codes.js';
import type { Lack } from './newsroom-lacks.js';
import { startPage, startScript, startStyles, type EmbedCode, type ShownFrame } from './start-page.js';

/**
 * Adds the page at `/`, where a person gets the code for an address.
 *
 * @param files the library's files, if the service has them
 */
export function addStartPage(app: App, newsroom: NewsroomAnswers, files: LibraryFiles | undefined): void {
  app.get('/', async ({ req: { raw }, env }) => {
    const { searchParams } = new URL(raw.url);
    const origin = originOf(raw);
    const shown = searchParams.get('url') ? await show(searchParams, origin, newsroom, files, env) : undefined;
    return new Response(startPage(origin, newsroom.publicNames, searchParams, shown), {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
        'Content-Security-Policy': [
          "default-src 'none'",
          `style-src ${await hashSource(startStyles)}`,
          `script-src 'self' ${await hashSource(startScript)}`,
          "frame-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'",
        ].join('; '),
        'X-Content-Type-Options': 'nosniff',
      },
    });
  });
}

async function show(
  fields: URLSearchParams,
  origin: string,
  newsroom: NewsroomAnswers,
  files: LibraryFiles | undefined,
  context: RequestContext,
): Promise<ShownFrame | { problem: string }> {
  const kind = frameKinds.find((each) => each === fields.get('show')) ?? 'card';
  // The form may still have a layout of another widget.
  const isOther = Object.values(layouts).some((names) => names.includes(fields.get('layout') ?? ''));
  if (isOther && !layouts[kind].includes(fields.get('layout')!)) fields.delete('layout');
  const settings = readFrameSettings(kind, fields);
  try {
    const address = newsroom.listed(fields.get('url'));
    const { body } = await newsroom.get(kind === 'prompt' ? 'prompt' : 'articles', address, context);
    const content = JSON.parse(body) as FrameContent;
    if (isArticles(content) && content.length === 0) return { problem: `${address.href} has no articles.` };
    const { body: lacks } = await newsroom.get('lacks', address, context);
    return {
      scheme: settings.scheme,
      frame: {
        src: frameAddress(settings, address, origin),
        title: titleOf(content, kind),
        sandbox: frameSandbox,
        scheme: settings.scheme === 'auto' ? 'light dark' : settings.scheme,
      },
      codes: await codesOf(content, settings, address, origin, files),
      lacks: JSON.parse(lacks) as Lack[],
      problems: settings.problems,
    };
  } catch (failure) {
    if (failure instanceof ServiceError) return { problem: `${failure.message} ${failure.hint}` };
    throw failure;
  }
}

async function codesOf(
  content: FrameContent,
  settings: FrameSettings,
  { href }: URL,
  origin: string,
  files: LibraryFiles | undefined,
): Promise<EmbedCode[]> {
  const folder = files && `${origin}${await files.folder()}`;
  const codes: EmbedCode[] = [];
  if (folder)
    codes.push({
      name: 'Script',
      about: 'For pages that can load a script. The widget takes the fonts and the colours of the page.',
      code: scriptCode(content, settings, `${origin}/articles.json?url=${encodeURIComponent(href)}`, folder),
    });
  if (isArticles(content))
    codes.push({
      name: 'Finished HTML',
      about: 'Needs no script and no service. It shows the story as it is now, and does not change with it.',
      code: staticCode(content, settings, folder),
    });
  return codes;
}

function isArticles(content: FrameContent): content is readonly Article[] {
  return Array.isArray(content);
}

/** Returns the address of the frame, with the settings that are not the usual ones. */
function frameAddress(settings: FrameSettings, { href }: URL, origin: string): string {
  const { kind, theme, scheme, lang, layout, accent, limit, state } = settings;
  const parameters = {
    url: href,
    layout,
    theme,
    scheme: scheme === 'light' ? undefined : scheme,
    accent: accent?.slice(1),
    lang,
    limit: kind === 'list' && limit !== usualLimit ? String(limit) : undefined,
    state,
  };
  const given = Object.entries(parameters).filter((each): each is [string, string] => each[1] !== undefined);
  return `${origin}/frame/${kind}?${new URLSearchParams(given).toString()}`;
}

/** Returns the origin that the visitor sees. A proxy tells the protocol. */
function originOf({ url, headers }: Request): string {
  const { protocol, host } = new URL(url);
  const forwarded = headers.get('X-Forwarded-Proto')?.trim();
  return `${forwarded === 'https' || forwarded === 'http' ? `${forwarded}:` : protocol}//${host}`;
}
