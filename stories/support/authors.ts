import type { Author } from '../../src/article/article.js';

/** Returns the time this many minutes ago. */
export function ago(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString();
}

const portrait = (name: string): string => `pictures/${name}-96.webp`;
export const edda: Author = { name: 'Edda Marlin', role: 'Economics columnist', avatar: portrait('edda-marlin') };
export const mara: Author = {
  name: 'Mara Lin',
  role: 'Ports correspondent',
  location: 'Singapore',
  url: 'https://news.example/mara-lin',
  avatar: portrait('mara-lin'),
};
export const idris: Author = { name: 'Idris Cole', location: 'Kelmouth', avatar: portrait('idris-cole') };
