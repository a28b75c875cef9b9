import { css } from 'lit';

/** The page of an application: ink, paper and hairlines, so that its colours are those of the widgets in it. */
export const page = css`
  :host {
    --ink: light-dark(#1b1a17, #ebe6dc);
    --quiet: light-dark(#5e5a52, #aaa396);
    --paper: light-dark(#ffffff, #161513);
    --line: light-dark(#d9d4c8, #3a372f);
    --edge: light-dark(#8b867b, #7c776c);
    --wrong: light-dark(#a82a1e, #f08a7c);
    --serif: 'Iowan Old Style', Charter, 'Source Serif 4', 'Noto Serif', Georgia, serif;
    --target: 44px;

    display: block;
    background: var(--paper);
    color: var(--ink);
    font:
      14px/1.45 system-ui,
      sans-serif;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  p,
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  h1 {
    font: 600 clamp(16px, 5vi, 20px)/1.2 var(--serif);
    margin-inline-end: auto;
  }
  h2,
  legend,
  caption {
    padding: 0;
    font-size: 14px;
    font-weight: 600;
  }
  .hint,
  .where,
  .hexes,
  .scheme,
  .about {
    color: var(--quiet);
    font-size: 12.5px;
    font-weight: 400;
  }
  a {
    color: inherit;
    text-underline-offset: 0.14em;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
