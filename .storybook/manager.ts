import { addons } from 'storybook/manager-api';
import { addEmbedPanel } from './embed-panel.js';
import { darkQuery, themeFor } from './theme.js';

const theme = themeFor(darkQuery.matches);
// The name of the open page is white on this colour, in the dark too.
addons.setConfig({ theme: darkQuery.matches ? { ...theme, colorSecondary: '#5ba5b5' } : theme });

addEmbedPanel();
