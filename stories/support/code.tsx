import { Source } from '@storybook/addon-docs/blocks';
import type { ComponentProps, ReactElement } from 'react';
import { useIsDark } from '../../.storybook/docs-container.js';

/** Code on a page of text, light or dark as the page is. */
export function Code(block: Pick<ComponentProps<typeof Source>, 'code' | 'language'>): ReactElement {
  return <Source {...block} dark={useIsDark()} />;
}
