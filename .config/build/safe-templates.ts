import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const prepare = fileURLToPath(new URL('../../src/embed/prepare-template.ts', import.meta.url));

/** A name in Lit's published module, which is minified. */
const name = String.raw`([\w$]+)`;

/** The versions of Lit's modules that this build patches. */
const versions: Readonly<Record<string, string>> = {
  'lit-html': '3.3.3',
  'lit-element': '4.2.2',
  'reactive-element': '2.1.2',
};

/**
 * Makes Lit create its templates node by node in the script-tag builds (`src/embed/prepare-template.ts`). Lit's own way needs a Trusted Types policy,
 * which it creates when its module loads. Under a page's `trusted-types` directive that would throw, and the whole file would fail.
 *
 * Also removes the version that Lit writes to the page's globals. A page with its own copy of Lit, in development,
 * would otherwise get a warning about two copies.
 *
 * Saves about 600 bytes of the one file.
 *
 * @throws if Lit has another version than the patch was written for
 */
export function safeTemplates(): Plugin {
  return {
    name: 'standfirst:safe-templates',
    transform(code, id) {
      const [, module] = /\/(lit-html|lit-element|reactive-element)\/\1\.js$/.exec(id) ?? [];
      if (!module) return undefined;
      const { version } = JSON.parse(readFileSync(`${dirname(id)}/package.json`, 'utf8')) as { version: string };
      if (version !== versions[module])
        this.error(
          `This build patches ${module} ${versions[module]!}, and ${version} is installed. Read what has changed in Lit's templates, ` +
            'run `npm run test:only -- prepare-template content-security`, then set the version in .config/build/safe-templates.ts.',
        );
      const replace = (pattern: string, replacement: string): void => {
        const found = code.match(new RegExp(pattern, 'g'));
        if (found?.length !== 1)
          this.error(
            `${module} is written in a way that this build does not know: ${found?.length ?? 0} of ${pattern}`,
          );
        code = code.replace(new RegExp(pattern), replacement);
      };
      replace(`,?\\(\\w\\.\\w+Versions\\?\\?=\\[\\]\\)\\.push\\("[\\d.]+"\\)`, '');
      if (module !== 'lit-html') return { code, map: null };
      replace(`${name}=(\\w)\\?\\2\\.createPolicy\\("lit-html",\\{createHTML:${name}=>\\3\\}\\):void 0`, '$1=void 0');
      // The classes of attributes by their prefix, from Lit's own preparation.
      const kinds = new RegExp(
        `ctor:"\\."===${name}\\[1\\]\\?${name}:"\\?"===\\1\\[1\\]\\?${name}:"@"===\\1\\[1\\]\\?${name}:${name}\\}`,
      ).exec(code);
      if (!kinds)
        return this.error('lit-html is written in a way that this build does not know: no kinds of attributes');
      const [, , property, boolean, event, attribute] = kinds;
      const ours = `__prepare(t.strings,2===t._$litType$,{"":${attribute},".":${property},"?":${boolean},"@":${event}})`;
      replace(`(\\.set\\(t\\.strings,${name}=)new ${name}\\(t\\)\\)`, `$1${ours})`);
      // Remove the code for precompiled templates, and the hook for polyfills that patch Lit's template class.
      replace(`\\(void 0===(\\w)\\.el&&\\(\\1\\.el=[^()]*\\([^()]*\\([^()]*\\)[^()]*\\)\\),\\1\\)`, '$1');
      replace(`${name}\\?\\.\\(${name},${name}\\);`, ';');
      return { code: `import { prepareTemplate as __prepare } from ${JSON.stringify(prepare)};\n${code}`, map: null };
    },
  };
}
