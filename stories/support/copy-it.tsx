import type { ReactElement } from 'react';
import { Code } from './code.js';
import { here } from './here.js';

/**
 * Markup that works in a page of one's own as it is pasted: the script before it, and its pictures, come from this Storybook.
 *
 * @param code pictures in it as stories name them: `pictures/barrier-640.webp`
 */
export function CopyIt({ code }: { code: string }): ReactElement {
  const script = `<script type="module" src="${here}cdn/loader.js"></script>`;
  return <Code language="html" code={`${script}\n\n${code.replaceAll('"pictures/', `"${here}pictures/`)}`} />;
}
