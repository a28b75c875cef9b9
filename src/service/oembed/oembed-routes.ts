import { withoutTracking } from '../../article/tracking.js';
import { articlesOf, type NewsroomAnswers } from '../newsroom-answers.js';
import type { App } from '../request-context.js';
import { sendCached } from '../send-cached.js';
import { serviceAddress } from '../service-address.js';
import { ServiceError } from '../service-error.js';
import { shortHash } from '../sha-256.js';
import { oembedAnswer } from './oembed-answer.js';
import { oembedXml } from './oembed-xml.js';

/** The formats of an answer. WordPress asks for XML only after a 501, so each other status is final. */
const formats = {
  json: { type: 'application/json; charset=utf-8', write: JSON.stringify },
  xml: { type: 'text/xml; charset=utf-8', write: oembedXml },
};

/**
 * Adds the route `/oembed`, with which systems turn a pasted address into a card. Besides the parameters of oEmbed, it
 * has those of a frame. It ignores all others.
 *
 * @param settings the address of the service, and the name of the newsroom in answers
 * @see {@link https://oembed.com/ | oEmbed 1.0}
 */
export function addOembedRoutes(
  app: App,
  newsroom: NewsroomAnswers,
  { address, providerName }: { address: string | undefined; providerName: string | undefined },
): void {
  app.get('/oembed', async ({ req: { raw }, env }) => {
    const { searchParams } = new URL(raw.url);
    const { type, write } = formatOf(searchParams.get('format'));
    // Editors paste addresses as they got them, with parameters that follow readers.
    const url = new URL(withoutTracking(newsroom.listed(searchParams.get('url')).href));
    const answer = await newsroom.get('articles', url, env).catch((failure: unknown) => {
      throw failure instanceof ServiceError && failure.isFinal ? asNotFound(failure) : failure;
    });
    const maximum = { width: pixels(searchParams.get('maxwidth')), height: pixels(searchParams.get('maxheight')) };
    const service = serviceAddress(raw, address);
    const body = write(
      oembedAnswer(articlesOf(answer, url), url, withScheme(searchParams), maximum, service, providerName),
    );
    // Without an address in the settings, the answer has that of the request.
    const Vary = address ? 'Accept-Encoding' : 'Accept-Encoding, X-Forwarded-Proto';
    const kept = { body, tag: await shortHash(body), headers: { 'Content-Type': type, Vary } };
    return sendCached(raw, kept, answer, url.hostname);
  });
}

/** The status that the specification has for an address without an answer. Programs ask again after a 502. */
function asNotFound({ message, hint }: ServiceError): ServiceError {
  return new ServiceError(404, message, hint, true);
}

/** Systems that know oEmbed from other sites ask for a card with dark colours by `theme=dark`. */
function withScheme(parameters: URLSearchParams): URLSearchParams {
  const theme = parameters.get('theme')?.toLowerCase();
  if (theme !== 'dark' && theme !== 'light') return parameters;
  const changed = new URLSearchParams(parameters);
  changed.delete('theme');
  if (!changed.has('scheme')) changed.set('scheme', theme);
  return changed;
}

function formatOf(name: string | null): (typeof formats)['json' | 'xml'] {
  const format = (name || 'json').toLowerCase();
  if (format === 'json' || format === 'xml') return formats[format];
  throw new ServiceError(501, `The format “${format.slice(0, 40)}” is not served.`, 'Use json or xml.');
}

/** Returns a number of pixels; `undefined` if it is not a whole number, 1 or more. */
function pixels(value: string | null): number | undefined {
  return value && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : undefined;
}
