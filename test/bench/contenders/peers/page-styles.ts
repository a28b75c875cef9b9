/// <reference types="vite/client" />

/** The page's own styles for the words and the picture in a card. */
const pageStyles = `
  .kicker, .signature { font-size: 0.8125rem }
  h3, p { margin: 0 }
  img { display: block; width: 100%; height: auto }
`;

/** Gives the page a library's theme and its own styles. */
export function adoptTheme(theme: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(theme + pageStyles);
  document.adoptedStyleSheets = [sheet];
}
