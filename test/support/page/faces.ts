/** Faces of the usual width, the same on every machine: what fills a line in a test does so in each. */
const faces = ['arimo', 'gelasio'].flatMap((name) =>
  [400, 700].flatMap((weight) =>
    ['latin', 'latin-ext'].map((letters) => ({ name, weight, file: `${name}-${letters}-${weight}-normal.woff2` })),
  ),
);

/** How a page is set in these: its text, and the widgets' headlines. */
export const faceStyle = 'font-family: arimo, sans-serif; --news-font-headline: gelasio, serif';

/** Brings them; then {@link faceStyle} has them. */
export async function bringFaces(): Promise<void> {
  const brought = faces.map(({ name, weight, file }) => {
    const address = `url(/node_modules/@fontsource/${name}/files/${file})`;
    const unicodeRange = file.includes('latin-ext') ? 'U+0100-02FF' : 'U+0-FF, U+2000-206F, U+20AC';
    return new FontFace(name, address, { weight: `${weight}`, unicodeRange }).load();
  });
  for (const face of await Promise.all(brought)) document.fonts.add(face);
}
