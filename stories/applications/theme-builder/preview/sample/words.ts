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
  picture?: string;
  /** How many hours ago it was published. */
  hours?: number;
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
}
