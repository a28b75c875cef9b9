import { Source } from '@storybook/addon-docs/blocks';
import type { ComponentProps, ReactElement } from 'react';
import { useIsDark } from '../../.storybook/docs-container.js';

/** Shows code on a docs page, in the page's colour scheme. */
export function Code(block: Pick<ComponentProps<typeof Source>, 'code' | 'language'>): ReactElement {
  return <Source {...block} dark={useIsDark()} />;
}
