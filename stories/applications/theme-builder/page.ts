/** The script of the builder's own page. */
import '../../../src/generated/components/define.js';
import '../../../src/generated/components/eager.js';
import { presets } from './theme/presets.js';
import { sheet } from './theme/sheet.js';
import { defineThemeBuilder, type ThemeBuilder } from './theme-builder.js';

Object.assign(document.querySelector<ThemeBuilder>('theme-builder')!, { presets, sheet });
defineThemeBuilder();
