import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { inSentenceCase } from './story-names.js';

/** The files that snippets name; stories are made of the source, and stand without them. */
const built = fileURLToPath(new URL('../dist/cdn', import.meta.url));

const config: StorybookConfig = {
  // The library's own build is no application's.
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
