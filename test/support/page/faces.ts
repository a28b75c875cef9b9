/** Fonts of usual width that are the same on every machine, so that text in a test breaks at the same places. */
const faces = ['arimo', 'gelasio'].flatMap((name) =>
  [400, 700].flatMap((weight) =>
    ['latin', 'latin-ext'].map((letters) => ({ name, weight, file: `${name}-${letters}-${weight}-normal.woff2` })),
  ),
);

/** The style of a page in these fonts: its text, and the widgets' headlines. */
export const faceStyle = 'font-family: arimo, sans-serif; --news-font-headline: gelasio, serif';

/** Loads the fonts that {@link faceStyle} uses. */
export async function bringFaces(): Promise<void> {
  const brought = faces.map(({ name, weight, file }) => {
    const address = `url(/node_modules/@fontsource/${name}/files/${file})`;
    const unicodeRange = file.includes('latin-ext') ? 'U+0100-02FF' : 'U+0-FF, U+2000-206F, U+20AC';
    return new FontFace(name, address, { weight: `${weight}`, unicodeRange }).load();
  });
  for (const face of await Promise.all(brought)) document.fonts.add(face);
}
