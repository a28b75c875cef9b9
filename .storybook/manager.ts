import { addons } from 'storybook/manager-api';
import { addDocsSearch } from './search-dialog.js';
import { addEmbedPanel } from './embed-panel.js';
import { leaveFirstText } from './first-text/leave-text.js';
import { hideToolbar } from './hide-toolbar.js';
import { darkQuery, themeFor } from './theme.js';

/** The pages that use the whole window, and show the code themselves. */
const wholeWindow = ['designers-theme-builder--builder', 'newsrooms-paywall-studio--studio'];

const theme = themeFor(darkQuery.matches);
// The name of the open page is white on this colour, in dark mode too.
addons.setConfig({
  theme: darkQuery.matches ? { ...theme, colorSecondary: '#5ba5b5' } : theme,
  layoutCustomisations: {
    showPanel: ({ storyId = '' }, isShown) => !wholeWindow.includes(storyId) && isShown,
  },
});

addEmbedPanel();
addDocsSearch();
addons.register('standfirst/first-text', leaveFirstText);
addons.register('standfirst/toolbar', hideToolbar);
