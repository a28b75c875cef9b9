import { ThemePreview } from '../applications/theme-builder/preview/theme-preview.js';
import { accentOfPicture } from '../applications/your-newspaper/accent-of-picture.js';
import type { Newspaper } from '../applications/your-newspaper/newspaper.js';
import { NewspaperForm } from '../applications/your-newspaper/newspaper-form.js';

export { themeOfPart } from '../../.storybook/page.js';
export { samplePage } from '../applications/theme-builder/preview/sample/sample-page.js';
export { pageOfNewspaper } from '../applications/your-newspaper/page-of-newspaper.js';
export { pasteCode } from '../applications/your-newspaper/paste-code.js';

/** Returns the colour of a newspaper's logo or first picture; `undefined` if the browser may read neither. */
export async function accentOf({ articles }: Newspaper): Promise<string | undefined> {
  const pictures = [
    articles.find(({ publication }) => publication?.logo)?.publication?.logo,
    articles.find(({ image }) => image)?.image?.src,
  ];
  for (const address of pictures) {
    const accent = address && (await accentOfPicture(address));
    if (accent) return accent;
  }
  return undefined;
}

if (!customElements.get('theme-preview')) customElements.define('theme-preview', ThemePreview);
if (!customElements.get('newspaper-form')) customElements.define('newspaper-form', NewspaperForm);

/** Returns the first widget with a tag on the page of a preview. */
export function widgetOf(preview: Element, tag: string): Element | undefined {
  const frame = preview.shadowRoot?.querySelector('iframe');
  return frame?.contentDocument?.querySelector(tag) ?? undefined;
}
