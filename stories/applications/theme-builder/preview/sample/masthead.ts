import { escaped } from './markup.js';
import type { SampleWords } from './words.js';

/** Writes the head of every page: the newspaper's name and its sections. */
export function masthead({ paper, sections }: Pick<SampleWords, 'paper' | 'sections'>): string {
  const links = sections.map((section) => `<li><a href="#">${escaped(section)}</a></li>`).join('');
  const nav = links && `<nav aria-label="${escaped(paper)}"><ul>${links}</ul></nav>`;
  return `<header class="masthead">
  <p class="paper">${escaped(paper)}</p>
  ${nav}
</header>`;
}
