import { css } from 'lit';

/** The steps in a row, which scrolls if there are many. A thick line is above a step that closes the article. */
export const timeline = css`
  .timeline {
    display: flex;
    margin: 0;
    padding: 3px;
    margin-inline: -3px;
    overflow: auto hidden;
    list-style: none;
    scrollbar-width: thin;
  }
  .timeline li {
    flex: none;
  }
  .timeline button {
    position: relative;
    display: grid;
    gap: 1px;
    min-block-size: 64px;
    padding: 6px 20px 6px 0;
    border: 0;
    border-block-start: 3px solid var(--line);
    font-size: 13px;
    line-height: 1.3;
    white-space: nowrap;
    text-align: start;
    align-content: start;
  }
  .timeline .when {
    color: var(--quiet);
    font-size: 12px;
  }
  .timeline .state {
    color: var(--quiet);
  }
  .timeline button[data-denies='true'] .state {
    color: var(--wrong);
  }
  .timeline button:hover {
    border-color: var(--edge);
  }
  .timeline button[aria-current='step'] {
    border-color: var(--ink);
    font-weight: 600;
  }
  .timeline button[aria-current='step'] :is(.when, .state) {
    font-weight: 400;
  }
  .timeline .later .what {
    color: var(--quiet);
  }
`;
