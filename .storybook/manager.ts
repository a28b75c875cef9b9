import { addons } from 'storybook/manager-api';
import { addDocsSearch } from './search-dialog.js';
import { addEmbedPanel } from './embed-panel.js';
import { leaveFirstText } from './first-text/leave-text.js';
import { withOwnSwitches } from './own-switches.js';
import { darkQuery, themeFor } from './theme.js';

const theme = themeFor(darkQuery.matches);
// The name of the open page is white on this colour, in dark mode too.
addons.setConfig({
  theme: darkQuery.matches ? { ...theme, colorSecondary: '#5ba5b5' } : theme,
  layoutCustomisations: {
    // The theme builder uses the whole window. Its Export screen shows the code.
    showToolbar: ({ storyId }, isShown) => isShown && !withOwnSwitches.includes(storyId ?? ''),
    showPanel: ({ storyId }, isShown) => storyId !== 'designers-theme-builder--builder' && isShown,
  },
});

addEmbedPanel();
addDocsSearch();
addons.register('standfirst/first-text', leaveFirstText);
