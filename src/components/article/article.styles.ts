import { css } from 'lit';

export const articleStyles = css`
  :host {
    display: block;
  }
  /* In a grid or flex row an empty block leaves a gap. */
  :host(:is([hidden], :empty)) {
    display: none;
  }
`;
