import { ThemePreview } from '../theme-builder/theme-preview.js';
import { sheet } from '../theme-builder/sheet.js';

export { samplePage } from '../theme-builder/sample/sample-page.js';

const presets = import.meta.glob<string>('../../src/theme/presets/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

if (!customElements.get('theme-preview')) customElements.define('theme-preview', ThemePreview);

/** Returns the style sheet of a preset, or of a sheet of paper without a theme. */
export function themeSheet(name: string): string {
  return presets[`../../src/theme/presets/${name}.css`] ?? sheet;
}

/** Returns the first widget with a tag on the page of a preview. */
export function widgetOf(preview: Element, tag: string): Element | undefined {
  const frame = preview.shadowRoot?.querySelector('iframe');
  return frame?.contentDocument?.querySelector(tag) ?? undefined;
}
