import { fileURLToPath } from 'node:url';
import type { CSSResultGroup } from 'lit';
import { Features, transform } from 'lightningcss';
import { runnerImport, type Plugin } from 'vite';

const source = fileURLToPath(new URL('../../src', import.meta.url));
const sheets = `${source}/embed/style-sheets.ts`;

/**
 * Writes the widgets' style sheets as minified text. So a page does not download the tokens and the code that inserts them, and lazy parts need no import
 * for their styles. Saves about 2,000 bytes of an application's first load.
 *
 * The script-tag builds also have no support for browsers that cannot adopt style sheets. The package has Lit's, which a server needs.
 */
export function staticStyles(build: 'package' | 'script tag'): Plugin {
  const from = build === 'package' ? 'lit' : sheets;
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
      const lines = Object.entries(module).map(([name, styles]) => {
        const text = JSON.stringify(shortened(String(styles), id));
        // Styles that load on demand are exported as text, without an import.
        return `export const ${name} = ${typeof styles === 'string' ? text : `unsafeCSS(${text})`};`;
      });
      if (lines.some((line) => line.includes(' = unsafeCSS(')))
        lines.unshift(`import { unsafeCSS } from ${JSON.stringify(from)};`);
      return lines.join('\n');
    },
  };
}

/** Returns the number of a browser's version for Lightning CSS. */
const version = (major: number, minor = 0): number => (major << 16) | (minor << 8);
/** The oldest supported browsers, two and a half years old. Shorthands that they do not fully support stay separate. */
const targets = { chrome: version(124), firefox: version(125), safari: version(17, 4) };

function shortened(text: string, filename: string): string {
  const { code, warnings } = transform({
    filename,
    code: Buffer.from(text),
    minify: true,
    targets,
    // Keep these newer features: the sources contain fallbacks if any are needed.
    exclude: Features.LightDark | Features.ColorFunction | Features.LogicalProperties | Features.DirSelector,
  });
  if (warnings.length > 0) throw new Error(`${filename}: ${warnings.map(({ message }) => message).join('; ')}`);
  return code.toString();
}
