import { storyNameFromExport, toId } from 'storybook/internal/csf';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { ReactElement } from 'react';
import { Fold } from './fold.js';

/**
 * Links to the stories of a file, by their names.
 *
 * @param props.of all that the file exports
 */
export function StoryLinks({ of }: { of: Readonly<Record<string, unknown>> }): ReactElement {
  const { title = '' } = of['default'] as Meta;
  // A module lists its exports by the alphabet. Storybook adds their order in the file.
  const order = of['__namedExportsOrder'] as string[];
  return (
    <Fold title={`${order.length} stories`}>
      <ul className="story-links">
        {order.map((exported) => (
          <li key={exported} data-story={exported}>
            <a href={`./?path=/story/${toId(title, storyNameFromExport(exported))}`} target="_top">
              {(of[exported] as StoryObj).name}
            </a>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
