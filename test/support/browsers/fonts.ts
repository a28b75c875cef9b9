import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../..', import.meta.url));

/** The faces of `@expo-google-fonts`, by family. fontconfig needs `.ttf` files; most other packages have `.woff2`. */
const faces: Readonly<Record<string, readonly string[]>> = {
  tinos: ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'],
  arimo: ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'],
  cousine: ['400Regular', '700Bold'],
  gelasio: ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'],
  'noto-sans-arabic': ['400Regular', '700Bold'],
  'noto-sans-hebrew': ['400Regular', '700Bold'],
  'noto-sans-devanagari': ['400Regular', '700Bold'],
  'noto-sans-thai': ['400Regular', '700Bold'],
  'sawarabi-gothic': ['400Regular'],
  'nanum-gothic': ['400Regular', '700Bold'],
  'noto-emoji': ['400Regular'],
};

/** The face for each name that a page may use. */
const replacements: Readonly<Record<string, string>> = {
  serif: 'Tinos',
  'Times New Roman': 'Tinos',
  Times: 'Tinos',
  'Liberation Serif': 'Tinos',
  Georgia: 'Gelasio',
  'sans-serif': 'Arimo',
  'system-ui': 'Arimo',
  Arial: 'Arimo',
  Helvetica: 'Arimo',
  'Liberation Sans': 'Arimo',
  monospace: 'Cousine',
  'Courier New': 'Cousine',
  emoji: 'Noto Emoji',
};

/**
 * Gives every browser that this process starts the fonts of the tests, and no others. Without it, a text would break at
 * other places on a machine with other fonts. It works where browsers find fonts by fontconfig, such as on Linux.
 */
export function bringFonts(): void {
  const folder = `${project}.cache/fonts`;
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/fonts.conf`;
  // The file is the same for all processes of this project.
  writeFileSync(file, fontSettings(`${folder}/known`));
  process.env.FONTCONFIG_FILE = file;
}

/** How letters are drawn: values of fontconfig, by the names of its properties. */
export type Drawing = Readonly<Record<string, readonly [kind: 'bool' | 'const', value: string]>>;

/** As most machines draw letters. Without hinting, Chromium rounds every letter to whole pixels. */
const usualDrawing: Drawing = { hintstyle: ['const', 'hintslight'] };

/**
 * Returns the settings of fontconfig for the fonts of the tests.
 *
 * @param cache a folder for the list of the fonts
 */
export function fontSettings(cache: string, drawing = usualDrawing): string {
  const folders = Object.entries(faces).flatMap(([family, list]) =>
    list.map((face) => `<dir>${escapeXml(`${project}node_modules/@expo-google-fonts/${family}/${face}`)}</dir>`),
  );
  // An `<alias>` is not enough: it adds a font that a stronger rule may replace.
  const rules = Object.entries(replacements).map(
    ([name, family]) =>
      `<match target="pattern"><test name="family"><string>${name}</string></test>
       <edit name="family" mode="prepend" binding="strong"><string>${family}</string></edit></match>`,
  );
  const edits = Object.entries(drawing)
    .map(([name, [kind, value]]) => `<edit name="${name}" mode="assign"><${kind}>${value}</${kind}></edit>`)
    .join('');
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
    ${folders.join('\n')}
    <cachedir>${escapeXml(cache)}</cachedir>
    <match target="pattern">${edits}</match><match target="font">${edits}</match>
    ${rules.join('\n')}
    <match target="pattern"><edit name="family" mode="append_last" binding="strong"><string>Arimo</string></edit></match>
  </fontconfig>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
