import type { Article } from '../../src/article/article.js';

/** The functions that the page calls for every contender. */
export interface Contender {
  /** Puts one card for each article into `container`, as a page with this contender would. */
  mount: (articles: readonly Article[], container: HTMLElement) => void;
  /** Gives the cards other articles. Absent if the contender is not measured in this. */
  update?: (articles: readonly Article[], container: HTMLElement) => void;
  /** Returns the cards. By default they are the container's children. */
  cards?: (container: HTMLElement) => Iterable<Element>;
  /** A property of the page's theme that sets a colour of the cards. */
  colour: string;
}

/** A property that sets a colour of the library's card, and of cards with its style sheets. */
export const ownColour = '--news-color-accent';

/** Returns a contender whose custom element gets its `article` property. */
export function fedByProperty(tag: string, colour = ownColour): Contender {
  type Card = HTMLElement & { article?: Article };
  return {
    mount(articles, container) {
      for (const article of articles) {
        const card = document.createElement(tag) as Card;
        card.article = article;
        container.append(card);
      }
    },
    update(articles, container) {
      let card = container.firstElementChild as Card | null;
      for (const article of articles) {
        card!.article = article;
        card = card!.nextElementSibling as Card | null;
      }
    },
    colour,
  };
}

/**
 * Returns a contender whose custom element has attributes, in markup that a page has pasted.
 *
 * @param more further attributes of each element
 */
export function fedByAttributes(tag: string, more = '', colour = ownColour): Contender {
  return {
    mount(articles, container) {
      container.innerHTML = articles.map((article) => `<${tag} ${more} ${attributes(article)}></${tag}>`).join('\n');
    },
    colour,
  };
}

/** Returns a contender whose cards get the headlines of other articles, and nothing else of them. */
export function withHeadlines(contender: Contender): Contender {
  return {
    ...contender,
    update(articles, container) {
      articles.forEach(({ headline }, index) => container.children[index]!.setAttribute('headline', headline));
    },
  };
}

function attributes({ publication, image, ...article }: Article): string {
  const values: Record<string, unknown> = {
    href: article.url,
    headline: article.headline,
    kicker: article.kicker,
    standfirst: article.standfirst,
    label: article.labels.join(' ') || undefined,
    authors: article.authors.map(({ name, role }) => (role ? `${name}, ${role}` : name)).join('; ') || undefined,
    'published-at': article.published,
    publication: publication?.name,
    'publication-url': publication?.url,
    'publication-logo': publication?.logo,
    image: image?.src,
    'image-srcset': image?.srcset,
    'image-width': image?.width,
    'image-height': image?.height,
    'image-alt': image?.alt,
    language: article.language,
    access: article.access === 'subscriber' ? 'subscriber' : undefined,
    media: article.media?.kind,
    'media-duration': article.media?.duration,
    'media-count': article.media?.count,
    sponsor: article.sponsor,
    generated: article.generated,
    'image-credit': image?.credit,
    'image-license': image?.license,
    'image-focus': image?.focalPoint && `${image.focalPoint.x} ${image.focalPoint.y}`,
  };
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}="${escaped(String(value))}"`)
    .join(' ');
}

/** Returns the markup that a page writes inside the tag of a card. */
export function fallbackOf({ url, headline, kicker, standfirst, authors, published, image }: Article): string {
  const { src, alt, width, height } = image!;
  return `<img src="${escaped(src)}" alt="${escaped(alt!)}" width="${width}" height="${height}" loading="lazy">
    <p itemprop="articleSection">${escaped(kicker!)}</p>
    <a href="${escaped(url!)}">${escaped(headline)}</a>
    <p itemprop="description">${escaped(standfirst!)}</p>
    <p>By <span itemprop="author">${escaped(authors[0]!.name)}</span> <time itemprop="datePublished" datetime="${published}">${published}</time></p>`;
}

/** Escapes text for markup. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
