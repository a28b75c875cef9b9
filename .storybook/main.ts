import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { inSentenceCase } from './story-names.js';

/** The files that snippets name. Stories are made from the source, so they work without these files. */
const built = fileURLToPath(new URL('../dist/cdn', import.meta.url));

const config: StorybookConfig = {
  // The root `vite.config.ts` builds the library. Storybook is an application and needs another configuration.
  framework: {
    name: '@storybook/web-components-vite',
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: [
    'public',
    { from: '../test/hosts/newsroom/pictures', to: '/pictures' },
    ...(existsSync(built) ? [{ from: built, to: '/cdn' }] : []),
    { from: '../node_modules/msw/lib/mockServiceWorker.js', to: '/mockServiceWorker.js' },
  ],
  experimental_indexers: (indexers = []) => indexers.map(inSentenceCase),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
