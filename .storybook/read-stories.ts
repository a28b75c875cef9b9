import { readFileSync } from 'node:fs';
import { loadCsf } from 'storybook/internal/csf-tools';

/** A file of stories. */
export interface StoriesFile {
  source: string;
  /** Its content, as Storybook reads it. */
  csf: ReturnType<typeof loadCsf>;
}

const files = new Map<string, StoriesFile>();

/** Reads a file of stories as Storybook does, once. */
export function readStories(path: string): StoriesFile {
  const known = files.get(path);
  if (known) return known;
  const source = readFileSync(path, 'utf8');
  const csf = loadCsf(source, { fileName: path, makeTitle: (title) => title }).parse();
  files.set(path, { source, csf });
  return { source, csf };
}
