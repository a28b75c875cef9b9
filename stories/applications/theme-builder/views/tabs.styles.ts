import { css } from 'lit';

/** The row of tabs. */
export const tabs = css`
  .tabs {
    display: flex;
    border-block: 1px solid var(--line);
  }
  .tabs button {
    position: relative;
    flex: 1 0 auto;
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 4px 0;
    border: 0;
    border-block-end: 3px solid transparent;
    font-size: 13px;
    color: var(--quiet);
    white-space: nowrap;
  }
  @media (width < 360px) {
    .tabs button {
      font-size: 12px;
    }
  }
  .tabs button:hover {
    color: var(--ink);
  }
  .tabs [aria-selected='true'] {
    border-block-end-color: var(--ink);
    color: var(--ink);
  }
  .tabs button:focus-visible {
    outline-offset: -3px;
  }
  .count {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    min-inline-size: 1.5em;
    padding-inline: 0.3em;
    background: var(--wrong);
    color: var(--paper);
    font-size: 10px;
    font-weight: 600;
    line-height: 1.3;
    text-align: center;
  }
`;
