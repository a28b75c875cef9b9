import { Controls, Primary } from '@storybook/addon-docs/blocks';
import type { ReactElement } from 'react';

/**
 * The table of controls as far as it fits: what else it has stands in the reference, and a narrow page would have to be scrolled sideways to the
 * controls themselves. Code in the page's text may wrap.
 */
const styles = `
.sbdocs-content :is(p, li) > code { white-space: normal; overflow-wrap: anywhere; }
.live-example .docblock-argstable :is(td, th):nth-child(3):not(:last-child) { display: none; }
@media (max-width: 640px) {
  .live-example .docblock-argstable :is(td, th):nth-child(2):not(:last-child) { display: none; }
  .live-example .docblock-argstable td { overflow-wrap: anywhere; }
  .live-example .docblock-argstable :is(td, th):last-child:not(:first-child) { inline-size: 60%; }
}
`;

/** The first story of a page's element, and its controls. */
export function LiveExample(): ReactElement {
  return (
    <div className="live-example">
      <style>{styles}</style>
      <Primary />
      <Controls />
    </div>
  );
}
