import { blank } from '../playground/playground-state.js';
import { pageMarkup, type PageFiles } from '../playground/page-markup.js';
import { layout } from '../theme-builder/preview/sample/layout.js';
import type { PaywallRules } from './rules.js';

/** The layout of the newspaper, whose articles have no second column here. */
const css = `${layout}
main.article {
  grid-template-columns: minmax(0, 42rem);
  justify-content: center;
}
.masthead nav {
  display: none;
}
/* Not so high that the prompt is below the window. */
news-photo-caption img {
  aspect-ratio: 2.4;
  object-fit: cover;
  object-position: 50% 75%;
}
.text {
  margin-block-start: 16px;
}`;

const newspaper = { body: 'class="news-sheet"' };

/** Returns the document of a frame, without its content. */
export function frameShell({ language, theme, scheme }: PaywallRules, files: Omit<PageFiles, 'css'>): string {
  return pageMarkup({ ...blank, html: '', language, theme, scheme }, newspaper, { ...files, css });
}
