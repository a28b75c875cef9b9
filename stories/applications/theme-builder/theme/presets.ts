import type { Presets } from '../builder-state.js';
import { readPreset } from './read-preset.js';

const files = import.meta.glob<string>('../../../../src/theme/presets/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The package's presets that set anything, by the names of their files. */
export const presets: Presets = Object.fromEntries(
  Object.entries(files)
    .map(([path, css]) => [/([\w-]+)\.css$/.exec(path)![1]!, readPreset(css)] as const)
    .filter(([, { values, rules }]) => rules || Object.keys(values).length > 0),
);
