import { Controls, Primary } from '@storybook/addon-docs/blocks';
import type { ReactElement } from 'react';

/** The first story of a page's element, and its controls. */
export function LiveExample(): ReactElement {
  return (
    <div className="live-example">
      <Primary />
      <Controls />
    </div>
  );
}
