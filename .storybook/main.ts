import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { sidebarStories } from './story-names.js';
import { mergeConfig } from 'vite';
import { mdxPluginOptions } from './mdx-options.js';

/** The files that snippets name. Stories are made from the source, so they work without these files. */
const built = fileURLToPath(new URL('../dist/cdn', import.meta.url));

/** The WordPress plugin, which readers download. */
const plugin = fileURLToPath(new URL('../dist/wordpress/standfirst.zip', import.meta.url));

/** Few files: without these groups, a page loads some seventy, most of them smaller than one kilobyte. */
const chunks = [
  { name: 'preview', tags: ['$initial'], priority: 2 },
  { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 30_000, priority: 1 },
];

const config: StorybookConfig = {
  // The root `vite.config.ts` builds the library. Storybook is an application and needs another configuration.
  framework: {
    name: '@storybook/web-components-vite',
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: [{ name: '@storybook/addon-docs', options: { mdxPluginOptions } }, '@storybook/addon-a11y'],
  staticDirs: [
    'public',
    { from: '../test/hosts/newsroom/pictures', to: '/pictures' },
    ...(existsSync(built) ? [{ from: built, to: '/cdn' }] : []),
    ...(existsSync(plugin) ? [{ from: plugin, to: '/wordpress/standfirst.zip' }] : []),
    { from: '../node_modules/msw/lib/mockServiceWorker.js', to: '/mockServiceWorker.js' },
  ],
  experimental_indexers: (indexers = []) => indexers.map(sidebarStories),
  // Storybook leaves out the part `build` of `vite.config.ts`.
  viteFinal: (config) =>
    mergeConfig(config, {
      build: {
        chunkSizeWarningLimit: 2000,
        rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
      },
    }),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
