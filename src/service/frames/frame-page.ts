import type { Article } from '../../article/article.js';
import { textDirection } from '../../article/language.js';
import { renderStatic, renderWidget } from '../../server/index.js';
import { escapeAttribute, escapeText } from '../../widget/fallback/html-text.js';
import { hashSource } from '../policy-hash.js';
import { accentValue } from './accent.js';
import { frameSandbox } from './frame-sandbox.js';
import type { FrameKind, FrameSettings } from './frame-settings.js';
import { presetStyles } from './preset-styles.js';
import { promptState, type PromptMarkup } from './prompt-markup.js';
import script from './scripts/in-frame.ts?script';

/** A page for a frame, and its content security policy. */
export interface FramePage {
  html: string;
  policy: string;
}

/**
 * The styles of every frame. A frame cannot take the font of the page around it, so it has the system's. The ring
 * around a link with the focus is inside the card, where the edge of the frame does not cut it off. Without `frame.js`,
 * a frame can be a little too low: it then scrolls without a bar, which would cover words.
 */
const frameStyles = `html{scrollbar-width:none}
body{display:flow-root;overflow:clip;margin:0;font:100%/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;overflow-wrap:anywhere}
body>*{margin:0}
img{max-width:100%}
body>p{padding:.75em 0}
a{color:inherit}
news-headline-card::part(link):focus-visible::after{outline-offset:-2px}`;

/**
 * The styles of a frame with a border and paper. The border is on the edge of the frame, so that the room inside is the
 * height that the script tells. A page may keep more room than the content needs. On a phone, a row has no standfirst:
 * the height of the frame may be fixed, and beside the picture these words would be a long ribbon.
 */
const boxStyles = `html{display:grid;align-content:safe center;min-height:100vh}
html::before{content:"";position:fixed;z-index:1;inset:0;border:1px solid color-mix(in srgb,currentcolor 22%,transparent);pointer-events:none}
body{padding:1em;--news-surface-padding:0px}
@media (width<480px){news-headline-card[layout=row]::part(standfirst){display:none}}`;

/** Returns the page of a frame with a card or a list. Articles are in the library's own JSON. */
export function articleFrame(articles: readonly Article[], settings: FrameSettings): Promise<FramePage> {
  const lang = settings.lang ?? articles[0]?.language ?? 'en';
  const widget = staticWidget(articles, settings, lang);
  return writePage(widget, titleOf(articles, settings.kind), lang, settings);
}

/** Returns a card or a list that needs no script. */
export function staticWidget(
  articles: readonly Article[],
  { kind, layout, limit }: FrameSettings,
  lang: string | undefined,
): string {
  if (kind === 'card')
    return renderStatic('news-headline-card', { article: articles[0], attributes: { layout } }, { lang });
  const content = { article: articles.slice(0, limit), attributes: { layout, limit } };
  return renderStatic('news-headline-list', content, { lang });
}

/** Returns the page of a frame with the prompt of a newsroom. */
export async function promptFrame(
  { attributes, offers, lang: ownLang }: PromptMarkup,
  settings: FrameSettings,
): Promise<FramePage> {
  const lang = settings.lang ?? ownLang ?? 'en';
  const state = promptState(attributes, settings.state);
  const widget = await renderWidget(
    'news-subscription-prompt',
    { attributes: { ...attributes, state }, children: offers },
    { base: '/', lang },
  );
  return writePage(widget, titleOf({ attributes, offers }, 'prompt'), lang, settings);
}

/** Returns the title of a frame, in the language of its content. */
export function titleOf(content: readonly Article[] | PromptMarkup, kind: FrameKind): string {
  if ('offers' in content) return content.attributes.publication ?? 'Subscription';
  const [first] = content;
  const name = first?.publication?.name;
  return (kind === 'card' ? [first?.headline, name] : [name ?? first?.headline]).filter(Boolean).join(' – ');
}

/** Returns the page of a frame that cannot show what its address names: a link, or a sentence. */
export function failedFrame(
  content: { href: string; text: string } | string,
  settings: FrameSettings,
): Promise<FramePage> {
  const [words, title] =
    typeof content === 'string'
      ? [escapeText(content), content]
      : [`<a href="${escapeAttribute(content.href)}">${escapeText(content.text)}</a>`, content.text];
  return writePage(`<p dir="auto">${words}</p>`, title, settings.lang ?? 'en', settings);
}

async function writePage(
  widget: string,
  title: string,
  lang: string,
  { theme, scheme, accent, box, problems }: FrameSettings,
): Promise<FramePage> {
  const direction = textDirection(lang);
  const root = [
    `color-scheme:${scheme === 'auto' ? 'light dark' : scheme}`,
    ...(accent ? [`--news-color-accent:${accentValue(accent, scheme)}`] : []),
    // The paper of a theme covers the whole frame. With `auto`, the page around may not follow the reader's system: on
    // white paper, light words could not be read.
    `background:var(--news-color-surface,${scheme === 'auto' || box ? 'canvas' : 'transparent'})`,
  ];
  const styles = `${theme ? presetStyles[theme] : ''}\n${frameStyles}\n${box ? `${boxStyles}\n` : ''}:root{${root.join(';')}}`;
  const problem = problems.length > 0 ? ` data-problem="${escapeAttribute(problems.join(' '))}"` : '';
  const html = `<!doctype html>
<html lang="${escapeAttribute(lang)}" dir="${direction}"${problem}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeText(title)}</title>
<base target="_top">
<style>${styles}</style>
</head>
<body>${widget}<script>${script}</script></body>
</html>
`;
  return { html, policy: await policyOf(html) };
}

/**
 * Returns the policy of a page: its own styles and script by their hashes, pictures from anywhere, and nothing else.
 */
async function policyOf(html: string): Promise<string> {
  const styles = new Set(Array.from(html.matchAll(/<style>([^]*?)<\/style>/g), ([, text]) => text!));
  const hashes = await Promise.all([...styles].map(hashSource));
  return [
    "default-src 'none'",
    `style-src ${hashes.join(' ')}`,
    `script-src ${await hashSource(script)}`,
    'img-src https: http: data:',
    "base-uri 'none'",
    "form-action 'none'",
    `sandbox ${frameSandbox}`,
  ].join('; ');
}
