import type { Article } from '../../article/article.js';
import { unfinishedStyle } from '../../theme/unfinished.js';
import { attributesText, escapeAttribute, escapeText } from '../../widget/fallback/html-text.js';
import { staticWidget } from '../frames/frame-page.js';
import type { FrameSettings } from '../frames/frame-settings.js';
import { promptState, type PromptMarkup } from '../frames/prompt-markup.js';

/** The content of a frame: stories, or a prompt. */
export type FrameContent = readonly Article[] | PromptMarkup;

/** The code of a widget that loads the library's script. */
export function scriptCode(content: FrameContent, settings: FrameSettings, address: string, files: string): string {
  const script = `<script type="module" async src="${escapeAttribute(files)}loader.js"></script>`;
  return `${themeLink(settings, files)}${script}\n${unfinishedStyle()}\n\n${inSetting(settings, widgetTag(content, settings, address))}`;
}

function widgetTag(content: FrameContent, { kind, layout, limit, state }: FrameSettings, address: string): string {
  if ('offers' in content) {
    const attributes = attributesText({ ...content.attributes, state: promptState(content.attributes, state) });
    return `<news-subscription-prompt${attributes}>\n  ${content.offers.replaceAll('</news-offer><', '</news-offer>\n  <')}\n</news-subscription-prompt>`;
  }
  const [first] = content;
  if (kind === 'card')
    return `<news-headline-card${attributesText({ src: address, layout })}>${linkOf(first)}</news-headline-card>`;
  const items = content.slice(0, limit).map((story) => `  <li>${linkOf(story)}</li>`);
  return `<news-headline-list${attributesText({ src: address, layout, limit })}>\n<ul>\n${items.join('\n')}\n</ul>\n</news-headline-list>`;
}

/** The code of a widget that needs no script and requests nothing of the service. */
export function staticCode(articles: readonly Article[], settings: FrameSettings, files: string | undefined): string {
  const markup = staticWidget(articles, settings, settings.lang ?? articles[0]?.language);
  return `${files ? themeLink(settings, files) : ''}${inSetting(settings, markup)}`;
}

function linkOf({ url, headline = '' }: Partial<Article> = {}): string {
  return url ? `<a href="${escapeAttribute(url)}">${escapeText(headline)}</a>` : escapeText(headline);
}

function themeLink({ theme }: FrameSettings, files: string): string {
  return theme ? `<link rel="stylesheet" href="${escapeAttribute(files)}themes/${theme}.css">\n` : '';
}

/** Wraps a widget if it has another language or an accent. */
function inSetting({ lang, accent }: FrameSettings, markup: string): string {
  if (!lang && !accent) return markup;
  const attributes = attributesText({ lang, style: accent && `--news-color-accent: ${accent}` });
  return `<div${attributes}>\n${markup}\n</div>`;
}
