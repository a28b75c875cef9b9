import { addons } from 'storybook/manager-api';
import { addEmbedPanel } from './embed-panel.js';
import { isDark, theme } from './theme.js';

// In the dark it stands behind the white name of the page that is open.
addons.setConfig({ theme: isDark ? { ...theme, colorSecondary: '#5ba5b5' } : theme });

addEmbedPanel();
