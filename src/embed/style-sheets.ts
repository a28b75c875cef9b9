/**
 * Replaces Lit's own module for style sheets in the script-tag builds. It needs no fallback, because every supported
 * browser can adopt constructed style sheets.
 */

/** Creates a style sheet from its text. */
export function unsafeCSS(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/** Gives a shadow root its sheets. */
export function adoptStyles(root: ShadowRoot, styles: CSSStyleSheet[]): void {
  root.adoptedStyleSheets = styles;
}

/** Returns the sheet unchanged: every supported browser can adopt it. */
export function getCompatibleStyle(style: CSSStyleSheet): CSSStyleSheet {
  return style;
}

// Lit's modules also re-export these, but nothing in the builds uses them.
export { CSSResult, supportsAdoptingStyleSheets, unsafeCSS as css };
const CSSResult = CSSStyleSheet;
const supportsAdoptingStyleSheets = true;
