import { css } from 'lit';
import { token } from '../../theme/tokens.js';

const space = token('space');

export const styles = css`
  .byline {
    display: flex;
    align-items: center;
    gap: calc(3 * ${space});
    font-family: ${token('font-label', '--news-byline-font')};
    font-size: calc(0.875em * ${token('scale')});
    line-height: 1.45;
  }
  .portrait {
    flex: none;
    inline-size: var(--news-byline-portrait-size, calc(12 * ${space}));
    block-size: var(--news-byline-portrait-size, calc(12 * ${space}));
    object-fit: cover;
    border-radius: 50%;
    background: ${token('color-raised')};
  }
  .lines {
    display: flex;
    flex-wrap: wrap;
    gap: calc(0.5 * ${space}) calc(4 * ${space});
    min-inline-size: 0;
  }
  .lines > p {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .authors {
    flex-basis: 100%;
  }
  .name {
    font-weight: 600;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    color: ${token('color-quiet')};
    font-variant-numeric: tabular-nums;
    overflow: clip;
  }
  /* A hairline between what stands on one line. Each lies before its own text, so that at the start of a line it is clipped. */
  .meta > * {
    margin-inline: calc(-2 * ${space} - ${token('rule')}) calc(4 * ${space} + ${token('rule')});
    padding-inline-start: calc(2 * ${space});
    border-inline-start: ${token('rule')} solid ${token('color-line')};
  }
  button {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.14em;
    cursor: pointer;
  }
`;
