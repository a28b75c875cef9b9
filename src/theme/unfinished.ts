import { visibleWidgets } from '../generated/theme/visible-widgets.js';
import { margins } from './margins.js';

/**
 * The style sheet that each printed recipe has beside the script. If the script is late or blocked, a browser shows
 * unknown tags as parts of a line, and a picture in them at its full width. These rules keep both in the page's column.
 * They do not apply to finished widgets, and any rule of the page wins.
 *
 * `npm run generate` writes them into the docs and the recipes.
 */
export const unfinishedRules = `/* Until the script has loaded, the widgets and their pictures are not wider than the column. */
:where(news-article, news-access, ${visibleWidgets}):where(:not(:defined, [hidden], :empty)) { display: block; }
:where(${visibleWidgets}):where(:not(:defined)) :where(img, video, iframe) { box-sizing: border-box; max-width: 100%; }
:where(${visibleWidgets}):where(:not(:defined)) :where(img, video) { height: auto; }
/* The margins of the finished widgets. In a layer, they lose to any other rule. */
@layer standfirst {
  :where(news-byline, news-share-icons):where(:not(:defined, [hidden], :empty)) { margin-block: ${margins.line}; }
  :where(news-photo-caption, news-subscription-prompt[state]:not([state=pending i], [state=open i], [presentation=banner i], [presentation=dialog i])):where(:not(:defined, [hidden], :empty)) { margin-block: ${margins.block}; }
}`;

/** Returns the rules as a style element, for the head of a page. */
export function unfinishedStyle(): string {
  return `<style>\n${unfinishedRules.replace(/^/gm, '  ')}\n</style>`;
}
