import type { NewsImage } from '../../../../../src/article/article.js';
import type { Edition } from '../../../../support/editions.js';

/** A story of the sample newspaper, as a card's attributes have it. */
export interface SampleStory {
  kicker?: string;
  headline: string;
  standfirst?: string;
  authors?: string;
  label?: string;
  sponsor?: string;
  access?: 'subscriber';
  /** The name of a picture of the newsroom. */
  picture?: string;
  /** Any other picture. */
  image?: Pick<NewsImage, 'src' | 'srcset' | 'width' | 'height' | 'alt'>;
  /** Its address. Default: one made from the headline. */
  href?: string;
  /** How many hours ago it was published. */
  hours?: number;
  /** When it was published, if that is known exactly. */
  published?: string;
}

/** The words of the sample pages in one language. */
export interface SampleWords {
  edition: Edition;
  /** The name of the newspaper. */
  paper: string;
  sections: string[];
  titles: { latest: string; opinion: string; more: string };
  latest: string[];
  opinions: SampleStory[];
  subscriber: SampleStory;
  paid: SampleStory;
  paragraphs: string[];
  /** The picture of the article. */
  photo: { caption: string; alt: string };
}
