import type { Article } from '../../../../src/article/article.js';
import { escaped, type Contender } from '../../contender.js';
import { describe } from '../../times.js';

/**
 * Returns a contender with another library's card. The page's markup fills its slots with the words and the picture of
 * each story.
 *
 * @param markup returns the card, with an `<a>`, a `<p>`, a `<time>` and an element with the class `kicker`
 * @param colour a property of the library's theme that its cards read
 */
export function filledCards(markup: (story: PlainStory) => string, colour: string): Contender {
  return {
    mount(articles, container) {
      container.innerHTML = articles.map((article) => markup(plainStory(article))).join('\n');
    },
    update(articles, container) {
      articles.forEach((article, index) => {
        const card = container.children[index]!;
        card.querySelector('a')!.textContent = article.headline;
      });
    },
    colour,
  };
}

/** The words and the picture of a story, for markup. */
export interface PlainStory {
  href: string;
  headline: string;
  kicker: string;
  standfirst: string;
  /** The author and the date. */
  signature: string;
  image: string;
}

function plainStory({ url, headline, kicker, standfirst, authors, published, image }: Article): PlainStory {
  const { src, alt, width, height } = image!;
  const time = describe(published!);
  return {
    href: escaped(url!),
    headline: escaped(headline),
    kicker: escaped(kicker!),
    standfirst: escaped(standfirst!),
    signature: `By ${escaped(authors[0]!.name)} <time datetime="${published}" title="${time.full}">${time.text}</time>`,
    image: `src="${escaped(src)}" alt="${escaped(alt!)}" width="${width}" height="${height}" loading="lazy" decoding="async"`,
  };
}
