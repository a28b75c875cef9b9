/**
 * Shows the text of a docs page while Storybook loads. Runs first in the body of `index.html`. `leave-text.ts` ends it.
 */
import { docsIdOf, textFileOf } from '../docs-text/text-file.js';
import { withOwnSwitches } from '../own-switches.js';
import { listedSections } from '../listed-sections.js';
import { firstTextId } from './first-text-id.js';

const id = /^\/docs\/([\w-]+)/.exec(new URLSearchParams(location.search).get('path') ?? '/docs/start-here--docs')?.[1];
if (id) void show(id);

/** The same places, sizes and colours as the page that follows, so that little moves. */
const styles = `
:host {
  position: fixed;
  inset: var(--toolbar) 0 0 300px;
  z-index: 5;
  overflow: hidden auto;
  background: light-dark(#fff, #1b1917);
  color: light-dark(#1a1a1a, #ece7df);
  color-scheme: light dark;
  font: 14px/24px system-ui, sans-serif;
  overflow-wrap: anywhere;
}
main { max-inline-size: 692px; padding: 64px 40px; }
h1, h2, h3 { margin: 20px 0 8px; font-size: 20px; line-height: 1.2; }
h1 { margin-block-start: 0; font-size: 32px; }
h2 { margin-block-start: 40px; padding-block-end: 4px; border-block-end: 1px solid light-dark(#dcd7cf, #3d3935); font-size: 24px; }
p, ul, ol { margin: 16px 0; }
ul, ol { padding-inline-start: 30px; }
a { color: light-dark(#0b5563, #6fb5c4); }
code { font: 13px/1 ui-monospace, monospace; }
pre { padding: 20px; border: 1px solid light-dark(#dcd7cf, #3d3935); white-space: pre-wrap; }
pre code { line-height: 18px; }
table { border-collapse: collapse; }
th, td { padding: 6px 12px; border: 1px solid light-dark(#dcd7cf, #3d3935); text-align: start; }
img { max-inline-size: 100%; block-size: auto; }
@media (max-width: 1240px) { main { max-inline-size: none; } }
/* In a narrow page, the list of sections is above it. */
@media (max-width: 1068px) { main.has-contents::before { content: ''; display: block; block-size: 64px; } }
/* The search is above the page. */
@media (max-width: 899px) { main { padding-block-start: 96px; } }
@media (max-width: 790px) { main { padding-block-start: 120px; } }
@media (max-width: 599px) { :host { inset: var(--toolbar) 0 41px; } main { padding: 120px 20px 32px; } }
`;

async function show(id: string): Promise<void> {
  const base = new URL('text/', location.href);
  const answer = await fetch(new URL(textFileOf(id), base)).catch(() => undefined);
  if (!answer?.ok) return;
  const main = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
  // Storybook may have been faster.
  if (!main || document.querySelector('iframe')) return;
  for (const picture of main.querySelectorAll('img')) picture.src = new URL(picture.getAttribute('src')!, base).href;
  for (const link of main.querySelectorAll<HTMLAnchorElement>('a[href]'))
    link.setAttribute('href', inStorybook(link, base));
  main.classList.toggle('has-contents', listedSections(main).length > 0);
  const host = document.createElement('div');
  host.id = firstTextId;
  host.style.setProperty('--toolbar', withOwnSwitches.includes(id) ? '0px' : '40px');
  host
    .attachShadow({ mode: 'open' })
    .append(Object.assign(document.createElement('style'), { textContent: styles }), main);
  document.body.append(host);
}

/** Returns the address in Storybook for a link of the plain pages. */
function inStorybook(link: HTMLAnchorElement, base: URL): string {
  const target = new URL(link.getAttribute('href')!, base);
  const file = /\/text\/([\w-]+\.html)$/.exec(target.pathname)?.[1];
  if (target.origin !== base.origin || !file) return target.href;
  return `?path=/docs/${docsIdOf(file)}${target.hash}`;
}
