import type { CSSResult, LitElement } from 'lit';
import { elementClasses } from './elements.js';
import { piecesOf } from './style-pieces.js';

/** The style sheets of the widgets, as a page gets them from the server. */
export interface StyleSheets {
  /** The whole sheet of each widget, by its tag: for `styles: 'link'`. It is in the folder of the files as `styles/<tag>.css`. */
  sheets: Record<string, string>;
  /**
   * The texts that the style elements of a page can have, for `styles: 'inline'`. A content security policy can allow them by their hashes. Each is in the
   * folder of the files as `styles/pieces/<number>.css`, and `integrity.json` has its hash.
   */
  pieces: string[];
}

/** Returns the style sheets of the widgets. */
export function styleSheets(): StyleSheets {
  const sheets: Record<string, string> = {};
  const pieces = new Set<string>();
  for (const [tag, Class] of Object.entries(elementClasses)) {
    const { elementStyles } = Class as unknown as typeof LitElement;
    const texts = (elementStyles as CSSResult[]).map(({ cssText }) => cssText);
    sheets[tag] = texts.join('');
    for (const { text } of texts.flatMap(piecesOf)) pieces.add(text);
  }
  return { sheets, pieces: [...pieces] };
}
