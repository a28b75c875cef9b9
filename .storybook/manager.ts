import { addons } from 'storybook/manager-api';
import { addEmbedPanel } from './embed-panel.js';
import { theme } from './theme.js';

addons.setConfig({ theme });

addEmbedPanel();
