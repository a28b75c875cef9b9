import { Controls, Heading, Primary } from '@storybook/addon-docs/blocks';
import type { ReactElement, ReactNode } from 'react';

/**
 * The first story of a page's element, and its controls.
 *
 * @param children how it is copied: what most readers came for, before the many rows of controls
 */
export function LiveExample({ children }: { children: ReactNode }): ReactElement {
  return (
    <div className="live-example">
      <Primary />
      {children}
      <Heading>Controls</Heading>
      <Controls />
    </div>
  );
}
