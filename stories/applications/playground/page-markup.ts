import { textDirection } from '../../../src/article/language.js';
import type { HostStyle } from './host-styles.js';
import type { PlaygroundState } from './playground-state.js';

/** The files that a page has beside its markup. */
export interface PageFiles {
  /** The folder of this Storybook: the base of relative addresses. */
  base: string;
  /** The folder of the library's files. */
  library: string;
  /** The text of the style sheet. */
  css: string;
}

/** Sends the lines of the page's console to the playground. */
const reportConsole = `{
const report = (line) => parent.postMessage({ playground: line.slice(0, 2000) }, '*');
const written = (word) => {
  try {
    return String(word);
  } catch {
    return '[object]';
  }
};
for (const kind of ['warn', 'error']) {
  const own = console[kind];
  console[kind] = (...words) => {
    own.apply(console, words);
    report(words.map(written).join(' '));
  };
}
addEventListener('error', ({ message }) => message && report(message));
}`;

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Returns a whole page with the visitor's markup, as a host page has it: a style sheet, the loader, and the tags. */
export function pageMarkup(
  { html, scheme, language, theme }: PlaygroundState,
  host: Pick<HostStyle, 'root' | 'body'>,
  { base, library, css }: PageFiles,
): string {
  const direction = textDirection(language) === 'rtl' ? 'rtl' : 'ltr';
  const preset = theme === 'none' ? '' : `<link rel="stylesheet" href="${attribute(`${library}themes/${theme}.css`)}">`;
  // Code from the docs may have the script already. Its text may also name the file.
  const loader = /<script\b[^<]*\b(?:loader|standfirst)\.js\b/i.test(html)
    ? ''
    : `<script type="module" async src="${attribute(library)}loader.js"></script>`;
  return `<!doctype html>
<html lang="${attribute(language)}" dir="${direction}" style="color-scheme: ${scheme === 'dark' ? 'dark' : 'light'}" ${host.root?.(scheme === 'dark' ? 'dark' : 'light') ?? ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<base href="${attribute(base)}" target="_blank">
<title>The page of the playground</title>
<script>${reportConsole}</script>
<style>${css.replace(/<\/style/gi, '<\\/style')}</style>
${preset}
${loader}
</head>
<body ${host.body ?? ''}>
${html}
</body>
</html>`;
}
