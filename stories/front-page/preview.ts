import { ThemePreview } from '../applications/theme-builder/preview/theme-preview.js';

export { themeOfPart } from '../../.storybook/page.js';
export { samplePage } from '../applications/theme-builder/preview/sample/sample-page.js';

if (!customElements.get('theme-preview')) customElements.define('theme-preview', ThemePreview);

/** Returns the first widget with a tag on the page of a preview. */
export function widgetOf(preview: Element, tag: string): Element | undefined {
  const frame = preview.shadowRoot?.querySelector('iframe');
  return frame?.contentDocument?.querySelector(tag) ?? undefined;
}
