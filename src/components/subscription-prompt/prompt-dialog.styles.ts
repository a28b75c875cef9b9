import { css } from 'lit';
import { color, token } from '../../theme/style-values.js';

const space = token('space');

/** The styles of the dialog. They are text: code that loads on demand makes its own style sheet from it. */
export const dialogStyles = css`
  dialog {
    position: fixed;
    inset: 0;
    inline-size: min(46em, 100% - 12 * ${space});
    max-inline-size: none;
    max-block-size: calc(100dvb - 12 * ${space});
    margin: auto;
    padding: 0;
    border: 0;
    border-block-start: var(--news-subscription-prompt-rule, 3px) solid;
    overflow: auto;
    overscroll-behavior: contain;
    background: linear-gradient(${color('surface')} 0 0) var(--_paper, canvas);
    color: inherit;
    container-type: inline-size;
    /* These replace the page's values, because with some of them readers could not close the dialog. */
    pointer-events: auto;
    visibility: visible;
  }
  .root dialog:focus {
    outline: none;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 60%);
  }
  dialog .prompt {
    border: 0;
    padding: calc(6 * ${space}) calc(6 * ${space}) calc(7 * ${space});
  }
  .dialog > .text > .heading {
    /* Room for the close button beside the first line. */
    padding-inline-end: calc(10 * ${space});
  }
  /* The close button stays visible while the rest scrolls under it. */
  dialog > .dismiss {
    --_size: max(44px, ${token('target-size')});
    position: sticky;
    z-index: 1;
    inset-block-start: calc(2 * ${space});
    inline-size: var(--_size);
    margin-block: calc(2 * ${space}) calc(-2 * ${space} - var(--_size));
    margin-inline: auto calc(3 * ${space});
    background: linear-gradient(${color('surface')} 0 0) var(--_paper, canvas);
  }
  /* On a phone, the dialog is a sheet at the lower edge, within reach of a thumb. */
  @media (width <= 36em) {
    dialog {
      inline-size: 100%;
      margin-block-end: 0;
    }
    dialog .prompt {
      padding-inline: max(5 * ${space}, env(safe-area-inset-left), env(safe-area-inset-right));
      padding-block-end: calc(6 * ${space} + env(safe-area-inset-bottom));
    }
  }
  @media print {
    dialog {
      display: none;
    }
  }
`.cssText;
