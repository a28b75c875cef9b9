import type { CSSResult, LitElement } from 'lit';
import { elementClasses } from './elements.js';
import { piecesOf, withoutMarks } from './style-pieces.js';

/** The style sheets of the widgets in rendered pages. */
export interface StyleSheets {
  /**
   * For `styles: 'link'`: the whole sheet of each widget, by its tag. The folder of the library's files has it as
   * `styles/<tag>.css`.
   */
  sheets: Record<string, string>;
  /**
   * For `styles: 'inline'`: the texts that the style elements of a page can have. A content security policy can allow
   * them by their hashes. The folder of the library's files has each text as `styles/pieces/<number>.css`, and
   * `integrity.json` has its hash.
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
    sheets[tag] = withoutMarks(texts.join(''));
    for (const { text } of texts.flatMap(piecesOf)) pieces.add(text);
  }
  return { sheets, pieces: [...pieces] };
}
