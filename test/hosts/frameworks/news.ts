/** The data of the front page of every framework, and the changes to it. */
import type { Article, PromptState } from 'standfirst';

export const firstStories: Article[] = [
  story('harbour', 'Harbour dredging to start a month early', 'Ports', 'Ansel Dray'),
  story('comet', 'A comet returns after four centuries', 'Science', 'Mara Lin'),
  story('budget', 'Council passes its budget by one vote', 'Politics', 'Idris Cole'),
];

export const lateStory = story('storm', 'Storm closes the coast road', 'Weather', 'Edda Marlin');

/** Returns the story after a correction: with another headline and another author, and without a kicker. */
export function corrected(wrong: Article): Article {
  const { kicker, ...right } = wrong;
  return { ...right, headline: `Correction: ${kicker} story is told anew`, authors: [{ name: 'The desk' }] };
}

/** Returns the state of a reader who has read this many of two free stories. */
export function standing(read: number): PromptState {
  if (read > 2) return 'exhausted';
  return read === 2 ? 'last' : 'metered';
}

function story(id: string, headline: string, kicker: string, author: string): Article {
  return {
    id,
    url: `https://news.example/${id}`,
    headline,
    kicker,
    standfirst: `What is known of the ${id} so far.`,
    labels: [],
    authors: [{ name: author }],
    related: [],
    access: 'metered',
  };
}
