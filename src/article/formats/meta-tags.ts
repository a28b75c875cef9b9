import { safeAddress } from '../address.js';
import type { ArticleAccess, NewsImage } from '../article.js';
import { readByline } from './bylines.js';
import { decodeReferences } from './character-references.js';
import { isoDate } from './dates.js';
import { withoutAbsent } from '../untrusted-values.js';
import { withoutName } from './headlines.js';
import { languageTag } from '../language.js';
import type { ArticleFields } from '../merge.js';
import { attribute, type ParsedNode, select } from './parsed-html.js';
import { pixels } from './pictures.js';
import { plainText } from '../text.js';

const tiers: ReadonlyMap<string | undefined, ArticleAccess> = new Map([
  ['free', 'free'],
  ['metered', 'metered'],
  ['locked', 'subscriber'],
]);

/**
 * Reads the fields of a page's story from its `<link rel="canonical">`, its `lang`, and its OpenGraph and other meta
 * tags.
 *
 * @param base the base of relative addresses
 * @returns `type`: the page's own type, in lower case: `article` for one story, `website` for a front page or a list
 * @see {@link https://ogp.me/ | The Open Graph protocol}
 */
export function readMetaTags(
  page: ParsedNode,
  base: string | undefined,
): { fields: ArticleFields; type: string | undefined } {
  const meta = readContents(page);
  const language =
    languageTag(attribute(select(page, 'html[lang], x-html[lang]')[0], 'lang')) ?? languageTag(meta('og:locale'));
  const canonical = select(page, 'link[rel]').find((link) => attribute(link, 'rel')?.toLowerCase() === 'canonical');
  const publication = meta('og:site_name');
  const fields = withoutAbsent<ArticleFields>({
    url: safeAddress(attribute(canonical, 'href'), base) ?? safeAddress(meta('og:url'), base),
    headline: withoutName(meta('og:title', 'twitter:title'), publication),
    kicker: meta('article:section'),
    standfirst: meta('og:description', 'twitter:description', 'description'),
    labels: meta('article:opinion') === 'true' ? ['opinion'] : [],
    // `article:author` is by its definition a profile's address, and only sometimes a name.
    ...readByline(
      [
        meta('author'),
        meta('parsely-author'),
        meta('byl'),
        meta('sailthru.author'),
        meta('dc.creator'),
        meta('article:author'),
      ].find((name) => name && !/^(?:https?:)?\/\//i.test(name)),
      language,
      publication,
    ),
    published: isoDate(meta('article:published_time', 'parsely-pub-date', 'dc.date.issued', 'pubdate', 'date')),
    updated: isoDate(meta('article:modified_time', 'og:updated_time')),
    image: readImage(meta, base),
    language,
    publication: publication ? { name: publication } : undefined,
    access: tiers.get(meta('article:content_tier')),
  });
  return { fields, type: meta('og:type')?.toLowerCase() };
}

type Contents = (...names: string[]) => string | undefined;

function readImage(meta: Contents, base: string | undefined): NewsImage | undefined {
  const openGraph = safeAddress(meta('og:image:secure_url', 'og:image', 'og:image:url'), base);
  const src = openGraph ?? safeAddress(meta('twitter:image', 'twitter:image:src'), base);
  if (!src) return undefined;
  return withoutAbsent<NewsImage>({
    src,
    width: pixels(meta('og:image:width')) || undefined,
    height: pixels(meta('og:image:height')) || undefined,
    alt: meta(openGraph ? 'og:image:alt' : 'twitter:image:alt'),
  });
}

/** Reads the first content of each name. Of several pictures, only the first and its details count. */
function readContents(page: ParsedNode): Contents {
  const contents = new Map<string, string>();
  for (const element of select(page, 'meta[content]')) {
    const name = (attribute(element, 'property') ?? attribute(element, 'name') ?? '').trim().toLowerCase();
    // Its references are decoded already, but some sources encode them twice.
    const content = plainText(
      attribute(element, 'content')?.replace(/&(?:#x?[\da-f]+|[a-z]\w{1,30});/gi, (reference) =>
        decodeReferences(reference),
      ),
    );
    if (name === 'og:image' && contents.has(name)) contents.set('og:image:end', '');
    const isLate = name.startsWith('og:image') && contents.has('og:image:end');
    if (name && content && !isLate && !contents.has(name)) contents.set(name, content);
  }
  return (...names) => names.map((name) => contents.get(name)).find((content) => content !== undefined);
}
