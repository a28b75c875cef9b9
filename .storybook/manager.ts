import { addons } from 'storybook/manager-api';
import { addDocsSearch } from './search-dialog.js';
import { addEmbedPanel } from './embed-panel.js';
import { leaveFirstText } from './first-text/leave-text.js';
import { hideToolbar } from './hide-toolbar.js';
import { withOwnSwitches } from './own-switches.js';
import { darkQuery, themeFor } from './theme.js';

const theme = themeFor(darkQuery.matches);
// The name of the open page is white on this colour, in dark mode too.
addons.setConfig({
  theme: darkQuery.matches ? { ...theme, colorSecondary: '#5ba5b5' } : theme,
  layoutCustomisations: {
    // Applications use the whole window, and show their code themselves.
    showPanel: ({ storyId = '' }, isShown) => !withOwnSwitches.includes(storyId) && isShown,
  },
});

addEmbedPanel();
addDocsSearch();
addons.register('standfirst/first-text', leaveFirstText);
addons.register('standfirst/toolbar', hideToolbar);
