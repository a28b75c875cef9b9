import { isElement, parse, textOf, type Node } from './html.js';
import { toMarkdown } from './markdown.js';
import type { DocsPage } from './render-pages.js';
import { textFileOf } from './text-file.js';

/** A file of the docs without scripts. */
export interface TextPage {
  /** Within the folder `text/`. */
  file: string;
  html: string;
}

/**
 * The docs as plain pages with one style sheet: for readers without JavaScript, for print, and for programs.
 *
 * @param pages in the order of the contents
 */
export function textPages(pages: readonly DocsPage[]): TextPage[] {
  const fileOf = filesOf(pages);
  const contents = pages
    .map(({ id, title }) => `<li><a href="${fileOf.get(id)}">${escape(title.replaceAll('/', ' › '))}</a></li>`)
    .join('\n');
  return [
    {
      file: 'index.html',
      html: wholePage(
        'Standfirst: the docs without JavaScript',
        `<h1>Standfirst</h1>
<p>These pages have the text and the code of the docs. The examples in them need JavaScript: see <a href="../index.html">Storybook</a>. Programs can read
<a href="../llms.txt">llms.txt</a> (the elements) or <a href="../llms-full.txt">llms-full.txt</a> (everything).</p>
<ul>
${contents}
</ul>`,
      ),
    },
    ...pages.map(({ id, title, html }) => ({
      file: fileOf.get(id)!,
      html: wholePage(
        `${titleOf(html) || title} · Standfirst`,
        `<nav aria-label="Docs"><a href="index.html">All pages</a> · <a href="../index.html?path=/docs/${id}">This page in Storybook</a></nav>
<main>
${withPlainLinks(html, fileOf, '../')}
</main>`,
      ),
    })),
  ];
}

/** Returns the names of the files within the folder `text/`, by the ids of the pages. */
function filesOf(pages: readonly DocsPage[]): Map<string, string> {
  return new Map(pages.map(({ id }) => [id, textFileOf(id)]));
}

/**
 * Makes links within Storybook into links to files.
 *
 * @param addressOf the addresses of the pages without scripts, by the ids of the pages
 * @param top the address of Storybook's folder, with a slash at the end
 */
function withPlainLinks(html: string, addressOf: ReadonlyMap<string, string>, top: string): string {
  return html
    .replace(/href="(?:\.\/)?\?path=\/(docs|story)\/([\w-]+)/g, (link, kind: string, id: string) => {
      const address = kind === 'docs' ? addressOf.get(id) : undefined;
      return address ? `href="${address}` : link.replace(/(?:\.\/)?\?/, `${top}index.html?`);
    })
    .replace(/href="(llms\.txt|elements\.json|wordpress\/\w+\.zip)"/g, `href="${top}$1"`)
    .replace(/ src="(?!\w+:|\/)/g, ` src="${top}`);
}

/** All pages as one Markdown text, for the folder of Storybook. Its links lead to the pages without scripts. */
export function wholeText(pages: readonly DocsPage[]): string {
  const addressOf = new Map([...filesOf(pages)].map(([id, file]) => [id, `text/${file}`]));
  return `${pages.map(({ html }) => toMarkdown(withPlainLinks(html, addressOf, ''))).join('\n\n')}\n`;
}

function titleOf(html: string): string {
  const find = (nodes: readonly Node[]): string | undefined => {
    for (const node of nodes) {
      if (!isElement(node)) continue;
      const title = node.tagName === 'h1' ? textOf([node]) : find(node.childNodes);
      if (title) return title;
    }
    return undefined;
  };
  return escape(find(parse(html)) ?? '');
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const wholePage = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
:root { color-scheme: light dark }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere }
h1, h2, h3 { line-height: 1.25; break-after: avoid }
h2 { margin-top: 2.5rem }
code, pre { font: 0.875rem/1.5 ui-monospace, monospace }
pre { padding: 0.75rem 1rem; border: 1px solid #8886; white-space: pre-wrap; break-inside: avoid-page }
table { border-collapse: collapse }
th, td { padding: 0.25rem 0.5rem; border: 1px solid #8886; text-align: start }
.reference-list > div { padding: 0.5rem 0; border-top: 1px solid #8886; break-inside: avoid }
.reference-list dd { margin: 0 }
.quiet { display: block; font-size: 0.875rem }
img { max-width: 100% }
@media print { nav { display: none } body { max-width: none; margin: 0 } }
</style>
</head>
<body>
${body}
</body>
</html>
`;
