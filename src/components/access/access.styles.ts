import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  /* In a grid or a flex row an empty block would leave a gap. */
  :host(:is([hidden], :empty)) {
    display: none;
  }
`;
