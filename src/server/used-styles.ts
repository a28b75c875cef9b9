import type { CSSResult } from 'lit';
import type { RenderOptions } from './options.js';
import type { PageElement } from './page-nodes.js';
import { featuresOf, isUsed, piecesOf, type StylePiece } from './style-pieces.js';
import { escapeAttribute } from '../widget/fallback/html-text.js';

const pieces = new WeakMap<CSSResult, readonly StylePiece[]>();

/**
 * Returns the style elements of a shadow root, with the rules that its markup uses, or a link to all rules of its
 * widget.
 */
export function styleElements(
  styles: readonly CSSResult[],
  markup: string,
  element: PageElement,
  language: string,
  { base, nonce, styles: way }: RenderOptions,
): string {
  if (way === 'link')
    return `<link rel="stylesheet" href="${escapeAttribute(`${base}styles/${element.localName}.css`)}">`;
  const features = featuresOf(markup, element.attributeValues.keys(), language);
  const start = nonce ? `<style nonce="${escapeAttribute(nonce)}">` : '<style>';
  let text = '';
  for (const style of styles) {
    let own = pieces.get(style);
    if (!own) pieces.set(style, (own = piecesOf(style.cssText)));
    for (const piece of own) if (isUsed(piece, features)) text += `${start}${piece.text}</style>`;
  }
  return text;
}
