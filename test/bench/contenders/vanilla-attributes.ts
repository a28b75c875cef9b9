/** The hand-written custom element, in pasted markup. */
import { articleLabels, type Article, type MediaKind, type NewsImage } from '../../../src/article/article.js';
import { fedByAttributes } from '../contender.js';
import { VanillaCard } from './vanilla-card.js';

class VanillaAttributesCard extends VanillaCard {
  override connectedCallback(): void {
    // A connected card renders when its article is set.
    this.article = readArticle(this);
  }
}

customElements.define('vanilla-attributes-card', VanillaAttributesCard);

export const contender = fedByAttributes('vanilla-attributes-card');

function readArticle(card: Element): Article {
  const text = (name: string): string | undefined => card.getAttribute(name) ?? undefined;
  const number = (name: string): number | undefined => Number(card.getAttribute(name)) || undefined;
  const src = text('image');
  const name = text('publication');
  const kind = text('media') as MediaKind | undefined;
  const labels = text('label')?.split(' ') ?? [];
  return {
    id: '',
    url: text('href'),
    headline: text('headline')!,
    kicker: text('kicker'),
    standfirst: text('standfirst'),
    labels: articleLabels.filter((label) => labels.includes(label)),
    authors:
      text('authors')
        ?.split('; ')
        .map((author) => ({ name: author.split(', ', 1)[0]! })) ?? [],
    published: text('published-at'),
    image: src
      ? {
          src,
          srcset: text('image-srcset'),
          width: number('image-width'),
          height: number('image-height'),
          alt: text('image-alt'),
          credit: text('image-credit'),
          license: text('image-license'),
          focalPoint: focalPoint(text('image-focus')),
        }
      : undefined,
    publication: name ? { name, url: text('publication-url'), logo: text('publication-logo') } : undefined,
    language: text('language'),
    related: [],
    access: (text('access') as Article['access'] | undefined) ?? 'unknown',
    media: kind ? { kind, duration: number('media-duration'), count: number('media-count') } : undefined,
    sponsor: text('sponsor'),
    generated: text('generated') as Article['generated'],
  };
}

function focalPoint(shares: string | undefined): NewsImage['focalPoint'] {
  const [x = 0, y = 0] = shares?.split(' ').map(Number) ?? [];
  return shares ? { x, y } : undefined;
}
