import { fileURLToPath } from 'node:url';
import type { CSSResult, CSSResultGroup } from 'lit';
import { Features, transform } from 'lightningcss';
import { runnerImport, type Plugin } from 'vite';
import { shortenStyles } from './shorten-styles.js';

const source = fileURLToPath(new URL('../../src', import.meta.url));
const sheets = `${source}/embed/style-sheets.ts`;

/** Matches a mark for the server (`src/server/style-pieces.ts`). */
const mark = /@server\s*\{[^}]*\}/g;

/**
 * Writes the widgets' style sheets as minified text. So a page does not download the tokens and the code that inserts
 * them, and lazy parts need no import for their styles. Saves about 2,000 bytes of an application's first load.
 *
 * The script-tag builds also have no support for browsers that cannot adopt style sheets. The package has Lit's, which
 * a server needs. Only the server's build has the marks of its rules.
 */
export function staticStyles(build: 'package' | 'script tag' | 'server'): Plugin {
  const from = build === 'script tag' ? sheets : 'lit';
  let names: ReadonlyMap<string, string> | undefined;
  return {
    name: 'standfirst:static-styles',
    enforce: 'pre',
    resolveId(id, importer) {
      return from === sheets && id === './css-tag.js' && importer?.includes('/@lit/reactive-element/')
        ? sheets
        : undefined;
    },
    async load(id) {
      if (!id.startsWith(`${source}/`) || !id.endsWith('.styles.ts')) return undefined;
      const { module } = await runnerImport<Record<string, CSSResultGroup | string>>(id, { configFile: false });
      names ??= await shortNames();
      const lines = Object.entries(module).map(([name, styles]) => {
        checkMarks(String(styles), id);
        const sheet = build === 'server' ? String(styles) : String(styles).replace(mark, '');
        const text = JSON.stringify(shortened(sheet, id, names!));
        // Styles that load on demand are exported as text, without an import.
        return `export const ${name} = ${typeof styles === 'string' ? text : `unsafeCSS(${text})`};`;
      });
      if (lines.some((line) => line.includes(' = unsafeCSS(')))
        lines.unshift(`import { unsafeCSS } from ${JSON.stringify(from)};`);
      return lines.join('\n');
    },
  };
}

/** @throws if a mark is not one that the server knows, or is not before a rule */
function checkMarks(sheet: string, id: string): void {
  const text = sheet.replace(/\/\*[^]*?\*\//g, '');
  for (const { 0: found, index } of text.matchAll(mark)) {
    const isKnown = /\{\s*(usual:[\s\w-]+|needs:[\s\w-]+|skip: all);?\s*\}$/.test(found);
    const isBeforeRule = /^\s*(?!@server)[^\s}]/.test(text.slice(index + found.length));
    if (!isKnown || !isBeforeRule) throw new Error(`${id} has a mark that the server does not know: ${found}`);
  }
}

/**
 * The short names, without the dashes: `--0`, `--_A`. Pages hardly use such names. If a page did, the content of slots
 * would inherit the widget's value, and not the page's.
 */
const ends = [...'0123456789JKNOQUVZ', ...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => `_${letter}`)];

/**
 * Returns short names for the private properties that the root of every widget sets, and the two that every card sets.
 * They never have a value from outside the widget, and no script sets them (a test checks that). The most used ones get
 * the shortest names. Saves about 700 bytes for the first card of a page that a server renders.
 */
async function shortNames(): Promise<ReadonlyMap<string, string>> {
  const { module } = await runnerImport<{ hostReset: CSSResult }>(`${source}/theme/host-reset.styles.ts`, {
    configFile: false,
  });
  const card = await runnerImport<{ cardStyles: CSSResult }>(
    `${source}/components/headline-card/headline-card.styles.ts`,
    {
      configFile: false,
    },
  );
  const text = module.hostReset.cssText + card.module.cardStyles.cssText;
  const uses = (name: string): number => text.split(name).length;
  const names = new Set([...module.hostReset.cssText.matchAll(/--_[\w-]+(?=:)/g)].map(([name]) => name));
  names.add('--_scale').add('--_size');
  if (names.size > ends.length) throw new RangeError('There are more private properties than short names.');
  const sorted = [...names].sort((a, b) => uses(b) - uses(a));
  return new Map(sorted.map((name, index) => [name, `--${ends[index]!}`]));
}

/** Returns the number of a browser's version for Lightning CSS. */
const version = (major: number, minor = 0): number => (major << 16) | (minor << 8);
/**
 * The oldest supported browsers, from spring 2024. If they do not fully support a shorthand, its properties stay
 * separate.
 */
const targets = { chrome: version(124), firefox: version(125), safari: version(17, 4) };

function shortened(text: string, filename: string, names: ReadonlyMap<string, string>): string {
  const { code, warnings } = transform({
    filename,
    code: Buffer.from(text),
    minify: true,
    targets,
    customAtRules: { server: { body: 'declaration-list' } },
    // Keep these newer features: the sources contain fallbacks if any are needed.
    exclude: Features.LightDark | Features.ColorFunction | Features.LogicalProperties | Features.DirSelector,
  });
  if (warnings.length > 0) throw new Error(`${filename}: ${warnings.map(({ message }) => message).join('; ')}`);
  return shortenStyles(code.toString(), names);
}
