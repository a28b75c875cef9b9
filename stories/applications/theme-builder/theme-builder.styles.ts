import { css } from 'lit';
import { outputs } from '../output.styles.js';
import { page } from '../page.styles.js';
import { choices } from './views/choices.styles.js';
import { contrast } from './views/contrast.styles.js';
import { fields } from './views/fields.styles.js';
import { inputs } from './views/inputs.styles.js';
import { tabs } from './views/tabs.styles.js';

/**
 * The preview above the controls, and beside them if there is room. The page itself never scrolls: the controls do, and
 * the preview does.
 */
const layout = css`
  :host {
    color-scheme: light dark;
  }
  .builder {
    position: relative;
    display: grid;
    grid-template: auto minmax(0, 2fr) minmax(0, 3fr) / minmax(0, 1fr);
    grid-template-areas: 'header' 'stage' 'desk';
    block-size: 100vb;
    block-size: 100dvb;
    overflow: hidden;
  }
  header {
    grid-area: header;
    display: flex;
    gap: 8px;
    align-items: center;
    padding: 4px 12px;
  }
  header button {
    padding-inline: clamp(6px, 3vi - 4px, 12px);
    white-space: nowrap;
  }
  .desk {
    grid-area: desk;
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
  }
  .panel {
    container-type: inline-size;
    position: relative;
    display: grid;
    gap: 24px;
    align-content: start;
    overflow: hidden auto;
    padding: 16px 12px 32px;
  }
  .panel,
  theme-preview {
    scrollbar-width: thin;
  }
  .panel > * {
    min-inline-size: 0;
  }
  .stage {
    grid-area: stage;
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    min-inline-size: 0;
    border-block-start: 1px solid var(--line);
  }
  theme-preview {
    grid-row: 2;
    min-inline-size: 0;
  }
  @media (width >= 900px) {
    .builder {
      grid-template: auto minmax(0, 1fr) / 384px minmax(0, 1fr);
      grid-template-areas: 'header stage' 'desk stage';
    }
    .stage {
      border-block-start: 0;
      border-inline-start: 1px solid var(--line);
    }
    header {
      padding: 12px 16px 8px;
    }
    .panel {
      padding-inline: 16px;
    }
    theme-preview {
      padding: 16px;
    }
  }
  @media (width >= 900px) and (not (pointer: coarse)) {
    :host {
      --target: 34px;
    }
  }
  /* Too low for both: the page scrolls. */
  @media (width < 900px) and (height < 480px) {
    .builder {
      block-size: auto;
      grid-template-rows: auto 70vb auto;
    }
  }
`;

export const styles = [page, inputs, outputs, fields, choices, tabs, contrast, layout];
