import { Canvas } from '@storybook/addon-docs/blocks';
import type { StoryObj } from '@storybook/web-components-vite';
import type { ReactElement } from 'react';
import { playgroundAddress } from '../applications/playground/playground-state.js';
import { Code } from './code.js';
import { Fold } from './fold.js';
import { filesHere, here } from './here.js';
import { readerScheme } from './reader-scheme.js';

/**
 * A story, and below it the code that shows the same on any page. The script and the pictures come from this Storybook.
 *
 * @param props.of a story made with `pasted`
 * @param props.withScript whether the code begins with the script that registers the widgets
 */
export function Example({ of, withScript = false }: { of: StoryObj; withScript?: boolean }): ReactElement {
  const markup = String(of.parameters?.['docs'].source.code).replaceAll('"pictures/', `"${here}pictures/`);
  const script = `<script type="module" async src="${filesHere}loader.js"></script>`;
  const shown = (
    <>
      <Code language="html" code={withScript ? `${script}\n\n${markup}` : markup} />
      <p className="playground-link" data-needs-script>
        <a href={playgroundAddress(markup, { scheme: readerScheme() })} target="_blank" rel="noopener">
          Open in the playground
        </a>
      </p>
    </>
  );
  return (
    <div className="example">
      <Canvas of={of} sourceState="none" />
      {withScript ? shown : <Fold title="Code">{shown}</Fold>}
    </div>
  );
}
