import { css } from 'lit';

/** A text with a button that copies it. */
export const outputs = css`
  .output {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 4px 8px;
  }
  .output > button {
    min-inline-size: 6em;
  }
  .output > :is(p, textarea) {
    grid-column: 1 / -1;
  }
`;
