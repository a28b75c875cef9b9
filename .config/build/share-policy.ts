import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const source = fileURLToPath(new URL('../../src', import.meta.url));

/**
 * Lit creates its Trusted Types policy as its module loads, unguarded: under a page's `trusted-types` directive the whole file would
 * throw. In the script-tag build it takes the library's own policy, which is guarded and shared by every copy on the page.
 */
export function sharePolicy(): Plugin {
  return {
    name: 'standfirst:share-policy',
    transform(code, id) {
      if (!/\/lit-html\/(development\/)?lit-html\.js$/.test(id)) return undefined;
      const creation =
        /(\w+)\s*\?\s*\1\.createPolicy\("lit-html",\s*\{\s*createHTML:\s*(\w+)\s*=>\s*\2\s*\}\)\s*:\s*void 0/;
      if (code.split(creation).length !== 4)
        this.error('lit-html creates its policy in another way than this build knows');
      const policy = JSON.stringify(`${source}/article/trusted-types.ts`);
      return { code: `import { htmlPolicy } from ${policy};\n${code.replace(creation, 'htmlPolicy()')}`, map: null };
    },
  };
}
