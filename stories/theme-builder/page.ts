/** The builder's script on a page of its own. */
import '../../src/components/define.js';
import '../../src/components/eager.js';
import { presets } from './presets.js';
import { defineThemeBuilder, type ThemeBuilder } from './theme-builder.js';

document.querySelector<ThemeBuilder>('theme-builder')!.presets = presets;
defineThemeBuilder();
