import type { Article } from '../../../../src/article/article.js';
import { escaped, type Contender } from '../../contender.js';

/**
 * Returns a contender with another library's card. The page's markup fills its slots with the words and the picture of
 * each story.
 *
 * @param markup returns the card, with an `<a>`, a `<p>` and elements with the classes `kicker` and `publication`
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
        const link = card.querySelector('a')!;
        link.href = article.url!;
        link.textContent = article.headline;
        card.querySelector('.kicker')!.textContent = article.kicker!;
        card.querySelector('p')!.textContent = article.standfirst!;
        card.querySelector('img')!.alt = article.image!.alt!;
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
  publication: string;
  image: string;
}

function plainStory({ url, headline, kicker, standfirst, publication, image }: Article): PlainStory {
  const { src, alt, width, height } = image!;
  return {
    href: escaped(url!),
    headline: escaped(headline),
    kicker: escaped(kicker!),
    standfirst: escaped(standfirst!),
    publication: escaped(publication!.name),
    image: `src="${escaped(src)}" alt="${escaped(alt!)}" width="${width}" height="${height}" loading="lazy" decoding="async"`,
  };
}
