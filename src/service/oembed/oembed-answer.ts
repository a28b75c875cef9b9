import type { Article } from '../../article/article.js';
import { attributesText } from '../../widget/fallback/html-text.js';
import { frameAddress } from '../frames/frame-address.js';
import { titleOf } from '../frames/frame-page.js';
import { mostStories, readFrameSettings, type FrameSettings } from '../frames/frame-settings.js';
import { frameHeights } from './frame-height.js';
import { authorNames, quotation } from './quotation.js';
import { thumbnailOf } from './thumbnail.js';

/**
 * An answer of oEmbed. Absent fields are not known.
 *
 * @see {@link https://oembed.com/#section2.3 | oEmbed, response parameters}
 */
export interface OembedAnswer {
  version: '1.0';
  type: 'rich';
  title: string;
  author_name?: string;
  author_url?: string;
  provider_name: string;
  provider_url: string;
  /** For how long the answer is of use, in seconds. */
  cache_age: number;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
  html: string;
  /** In pixels. */
  width: number;
  /** In pixels. */
  height: number;
}

/** The largest size that a consumer allows, in pixels. */
export interface Maximum {
  width?: number;
  height?: number;
}

/**
 * The width of a frame if the consumer names none, and the greatest, in pixels. The frame is as wide as the column that
 * it is in.
 */
const usualWidth = 600;
const greatestWidth = 1_000;

/** The frame shows a correction when the service has read it. Systems should ask for new words after an hour. */
const cacheAge = 3_600;

/**
 * Returns the answer for the articles at an address of a newsroom: a card for a story, and a list for a feed.
 *
 * @param found the articles at the address
 * @param parameters how the frame looks, as in the address of a frame
 * @param service the address of the service, with a slash at its end
 * @param name the name of the newsroom. Default: the publication of the story
 */
export function oembedAnswer(
  found: readonly Article[],
  address: URL,
  parameters: URLSearchParams,
  maximum: Maximum,
  service: string,
  name: string | undefined,
): OembedAnswer {
  const articles = found.slice(0, mostStories).map(brief);
  const [first] = articles as [Article];
  const width = Math.min(maximum.width ?? usualWidth, greatestWidth);
  const { shown, settings, height } = fit(articles, parameters, width, maximum.height ?? Infinity);
  const lang = first.language ?? 'en';
  const title = titleOf(articles, settings.kind);
  const { authors, image, publication } = first;
  const isCard = settings.kind === 'card';
  const thumbnail = thumbnailOf(image, { width: maximum.width ?? Infinity, height: maximum.height ?? Infinity });
  // WordPress keeps only these attributes. A width in pixels would be wrong on a phone, and in a wider column.
  const frame = attributesText({
    src: frameAddress(settings, address, service),
    width: '100%',
    height,
    title,
    frameborder: 0,
    marginwidth: 0,
    marginheight: 0,
  });
  return {
    version: '1.0',
    type: 'rich',
    title: isCard ? first.headline : title,
    author_name: isCard ? authorNames(first, lang) : undefined,
    author_url: isCard && authors.length === 1 ? authors[0]!.url : undefined,
    provider_name: name ?? publication?.name ?? address.hostname,
    provider_url: publication?.url ?? `${address.origin}/`,
    cache_age: cacheAge,
    thumbnail_url: thumbnail?.url,
    thumbnail_width: thumbnail?.width,
    thumbnail_height: thumbnail?.height,
    html: `${quotation(shown, lang)}<iframe${frame}></iframe>`,
    width,
    height,
  };
}

/** Cuts what is far too long for an answer, and would take long to measure. The frame has the whole words. */
function brief(article: Article): Article {
  const { headline, standfirst, authors } = article;
  return {
    ...article,
    headline: cut(headline, 300),
    standfirst: standfirst && cut(standfirst, 500),
    authors: authors.slice(0, 20),
  };
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The content of a frame that is not too high. */
interface Fitting {
  shown: readonly Article[];
  settings: FrameSettings;
  height: number;
}

/** Makes a list shorter, or a card simpler, until it is not too high. Keeps a layout that the newsroom has chosen. */
function fit(articles: readonly Article[], parameters: URLSearchParams, width: number, maximum: number): Fitting {
  const kind = articles.length > 1 ? 'list' : 'card';
  // The page around has unknown colours.
  const settings = { ...readFrameSettings(kind, parameters), box: true };
  const { layout, limit } = settings;
  if (kind === 'list') {
    const heights = frameHeights(articles.slice(0, limit), settings, width);
    const total = Math.max(1, heights.filter((height) => height <= maximum).length);
    const shown = articles.slice(0, total);
    return { shown, settings: { ...settings, limit: total }, height: Math.min(heights[total - 1]!, maximum) };
  }
  const shown = articles.slice(0, 1);
  const choices = (layout ? [layout] : shown[0]!.image ? ['row', 'compact', 'text'] : ['text']).map((each) => {
    const choice = { ...settings, layout: each };
    return { shown, settings: choice, height: frameHeights(shown, choice, width)[0]! };
  });
  const { height, ...others } = choices.find((choice) => choice.height <= maximum) ?? choices.at(-1)!;
  // If it is still too high, the reader scrolls inside the frame.
  return { ...others, height: Math.min(height, maximum) };
}
