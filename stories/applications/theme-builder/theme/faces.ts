import type { TokenValues } from './design-tokens.js';

/** Font stacks to choose from, by title. Each ends with faces that some system of every kind has. */
export const serifs = {
  'Old style': "'Iowan Old Style', 'Palatino Linotype', Palatino, 'URW Palladio L', P052, serif",
  Transitional: "Charter, 'Bitstream Charter', 'Sitka Text', Cambria, serif",
  Georgia: "Georgia, 'Noto Serif', 'DejaVu Serif', serif",
  Times: "'Times New Roman', Times, 'Liberation Serif', serif",
  Didone: "Didot, 'Bodoni MT', 'Noto Serif Display', 'URW Palladio L', serif",
  Slab: "Rockwell, 'Rockwell Nova', 'Roboto Slab', 'DejaVu Serif', 'Sitka Small', serif",
};
export const sans = {
  System: 'system-ui, sans-serif',
  Grotesque: "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif",
  Humanist: "Seravek, 'Gill Sans Nova', Ubuntu, Calibri, 'DejaVu Sans', sans-serif",
  Geometric: "Avenir, Montserrat, Corbel, 'URW Gothic', sans-serif",
  Condensed: "'Avenir Next Condensed', 'Arial Narrow', 'Helvetica Neue Condensed', sans-serif",
};
export const world = {
  'Japanese, Mincho': "'Hiragino Mincho ProN', 'Yu Mincho', 'Noto Serif CJK JP', 'Noto Serif JP', serif",
  'Japanese, Gothic': "'Hiragino Sans', 'Yu Gothic', 'Noto Sans CJK JP', 'Noto Sans JP', sans-serif",
  'Arabic, Naskh': "'Noto Naskh Arabic', 'Geeza Pro', 'Traditional Arabic', serif",
  'Arabic, sans': "'Noto Sans Arabic', 'Geeza Pro', Tahoma, sans-serif",
};

/** Web fonts that are open, each with faces of systems to fall back on. */
export const web = {
  'Source Serif 4': "'Source Serif 4', Charter, Georgia, 'Noto Serif', serif",
  'Source Sans 3': "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', 'Noto Sans', sans-serif",
  'Playfair Display': "'Playfair Display', Didot, 'Bodoni MT', 'Noto Serif Display', serif",
  'IBM Plex Serif': "'IBM Plex Serif', Charter, Cambria, 'Noto Serif', serif",
  'IBM Plex Sans': "'IBM Plex Sans', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif",
  'Libre Franklin': "'Libre Franklin', 'Franklin Gothic Medium', 'Helvetica Neue', Arial, sans-serif",
  Oswald: "Oswald, 'Avenir Next Condensed', 'Roboto Condensed', 'Arial Narrow', 'Liberation Sans Narrow', sans-serif",
  Roboto: "Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif",
};

/** A ready pair of faces: one for headlines, one for text, and one of them for labels. */
export interface FacePair {
  /** Its name in the address. */
  id: string;
  title: string;
  /** The names of the two faces. */
  about: string;
  values: TokenValues;
}

function pair(headline: string, text: string, label: string, [weight, leading, tracking]: string[]): TokenValues {
  return {
    'font-headline': headline,
    'font-text': text,
    'font-label': label,
    'headline-weight': weight,
    'headline-leading': leading,
    'headline-tracking': tracking,
  };
}

/** The web fonts among them are open. A page that does not load them shows the next face of the stack. */
export const facePairs: readonly FacePair[] = [
  {
    id: 'book',
    title: 'Book',
    about: 'Iowan Old Style and the system’s sans',
    values: pair(serifs['Old style'], sans.System, sans.System, ['600', '1.15', 'normal']),
  },
  {
    id: 'reporter',
    title: 'Reporter',
    about: 'Georgia and Helvetica',
    values: pair(serifs.Georgia, serifs.Georgia, sans.Grotesque, ['700', '1.16', '-0.01em']),
  },
  {
    id: 'gazette',
    title: 'Gazette',
    about: 'Times and Helvetica',
    values: pair(serifs.Times, serifs.Times, sans.Grotesque, ['700', '1.08', '-0.015em']),
  },
  {
    id: 'source',
    title: 'Source',
    about: 'Source Serif 4 and Source Sans 3',
    values: pair(web['Source Serif 4'], web['Source Sans 3'], web['Source Sans 3'], ['600', '1.14', '-0.012em']),
  },
  {
    id: 'display',
    title: 'Display',
    about: 'Playfair Display and Source Sans 3',
    values: pair(web['Playfair Display'], web['Source Sans 3'], web['Source Sans 3'], ['700', '1.1', '-0.01em']),
  },
  {
    id: 'engineer',
    title: 'Engineer',
    about: 'IBM Plex Serif and IBM Plex Sans',
    values: pair(web['IBM Plex Serif'], web['IBM Plex Sans'], web['IBM Plex Sans'], ['600', '1.18', 'normal']),
  },
  {
    id: 'bulletin',
    title: 'Bulletin',
    about: 'Libre Franklin and Source Serif 4',
    values: pair(web['Libre Franklin'], web['Source Serif 4'], web['Libre Franklin'], ['700', '1.12', '-0.015em']),
  },
  {
    id: 'poster',
    title: 'Poster',
    about: 'Oswald and Roboto',
    values: pair(web.Oswald, web.Roboto, web.Roboto, ['700', '1.12', 'normal']),
  },
];
