import type { Article } from '../../article/article.js';
import { withoutTracking } from '../../article/tracking.js';
import { titleOf } from '../frames/frame-page.js';
import { frameSandbox } from '../frames/frame-sandbox.js';
import { frameAddress } from '../frames/frame-address.js';
import { frameKinds, layouts, readFrameSettings, type FrameSettings } from '../frames/frame-settings.js';
import { oembedLinks } from '../../server/index.js';
import type { LibraryFiles } from '../library-files.js';
import type { PromptMarkup } from '../frames/prompt-markup.js';
import { articlesOf, type NewsroomAnswers } from '../newsroom-answers.js';
import { hashSource } from '../policy-hash.js';
import type { App, RequestContext } from '../request-context.js';
import { serviceAddress } from '../service-address.js';
import { ServiceError } from '../service-error.js';
import { scriptCode, staticCode, type FrameContent } from './embed-codes.js';
import type { NewsroomPage } from './newsroom-page.js';
import { startPage, startScript, startStyles, type EmbedCode, type ShownFrame } from './start-page.js';

/**
 * Adds the page at `/`, where a person gets the code for an address.
 *
 * @param address the address of the service in the settings
 * @param files the library's files, if the service has them
 */
export function addStartPage(
  app: App,
  newsroom: NewsroomAnswers,
  address: string | undefined,
  files: LibraryFiles | undefined,
): void {
  app.get('/', async ({ req: { raw }, env }) => {
    const { searchParams } = new URL(raw.url);
    const service = serviceAddress(raw, address);
    const shown = searchParams.get('url') ? await show(searchParams, service, newsroom, files, env) : undefined;
    return new Response(startPage(service, newsroom.publicNames, searchParams, shown), {
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
  service: string,
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
    const answer = await newsroom.get(kind === 'prompt' ? 'prompt' : 'articles', address, context);
    const content = kind === 'prompt' ? (JSON.parse(answer.body) as PromptMarkup) : articlesOf(answer, address);
    const page = JSON.parse((await newsroom.get('page', address, context)).body) as NewsroomPage | null;
    return {
      scheme: settings.scheme,
      frame: {
        src: frameAddress(settings, address, service),
        title: titleOf(content, kind),
        sandbox: frameSandbox,
        scheme: settings.scheme === 'auto' ? 'light dark' : settings.scheme,
      },
      pasted: page && kind !== 'prompt' ? pastedCode(address, service, settings, page) : undefined,
      codes: await codesOf(content, settings, address, service, files),
      lacks: page?.lacks ?? [],
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
  service: string,
  files: LibraryFiles | undefined,
): Promise<EmbedCode[]> {
  const folder = files && service + (await files.folder());
  const codes: EmbedCode[] = [];
  if (folder)
    codes.push({
      name: 'Script',
      about: 'For pages that can load a script. The widget takes the fonts and the colours of the page.',
      code: scriptCode(content, settings, `${service}articles.json?url=${encodeURIComponent(href)}`, folder),
    });
  if (isArticles(content))
    codes.push({
      name: 'Finished HTML',
      about: 'Needs no script and no service. It shows the story as it is now, and does not change with it.',
      code: staticCode(content, settings, folder),
    });
  return codes;
}

/**
 * Returns the address to paste. If the page does not lead other systems to the card of this story, returns the links
 * that its newsroom needs, with the chosen look. The host of the service may have several names, so it is not compared.
 */
function pastedCode(
  { href }: URL,
  service: string,
  { theme, scheme, layout, accent, lang }: FrameSettings,
  { oembed = '' }: NewsroomPage,
): ShownFrame['pasted'] {
  const link = URL.canParse(oembed, href) ? new URL(oembed, href) : undefined;
  const story = link?.searchParams.get('url') ?? '';
  const isOfStory = URL.canParse(story) && withoutTracking(story) === withoutTracking(href);
  if (isOfStory && link!.pathname === new URL('oembed', service).pathname)
    return {
      isReady: true,
      name: 'Address',
      about: 'For WordPress, Ghost and other systems that know oEmbed. Paste it on an empty line.',
      code: href,
    };
  return {
    isReady: false,
    name: 'Links for the newsroom',
    about: `WordPress and other systems show a card for a pasted address if the page of the story has these links in its head${oembed ? ', before the oEmbed links that it has' : ''}. For the newsroom.`,
    code: oembedLinks(href, {
      service,
      theme,
      scheme: scheme === 'light' ? undefined : scheme,
      layout,
      accent,
      lang,
    }).trimEnd(),
  };
}

function isArticles(content: FrameContent): content is readonly Article[] {
  return Array.isArray(content);
}
