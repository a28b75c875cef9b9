import { tokens, type TokenName } from '../../src/theme/tokens.js';

/** An input of the builder: the token that it sets, and what helps to set it. */
export interface Field {
  token: TokenName;
  label: string;
  hint: string;
  helper:
    | { kind: 'colour' }
    | { kind: 'faces'; stacks: Readonly<Record<string, string>> }
    | { kind: 'range'; min: number; max: number; step: number; unit: string };
}

/** Faces that come with systems; for each of them something near it stands on every one. */
const serifs = {
  'Old style': "'Iowan Old Style', 'Palatino Linotype', Palatino, 'URW Palladio L', P052, serif",
  Transitional: "Charter, 'Bitstream Charter', 'Sitka Text', Cambria, serif",
  Georgia: "Georgia, 'Noto Serif', 'DejaVu Serif', serif",
  Times: "'Times New Roman', Times, 'Liberation Serif', serif",
  Didone: "Didot, 'Bodoni MT', 'Noto Serif Display', 'URW Palladio L', serif",
  Slab: "Rockwell, 'Rockwell Nova', 'Roboto Slab', 'DejaVu Serif', 'Sitka Small', serif",
};
const sans = {
  System: 'system-ui, sans-serif',
  Grotesque: "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif",
  Humanist: "Seravek, 'Gill Sans Nova', Ubuntu, Calibri, 'DejaVu Sans', sans-serif",
  Geometric: "Avenir, Montserrat, Corbel, 'URW Gothic', sans-serif",
  Condensed: "'Avenir Next Condensed', 'Arial Narrow', 'Helvetica Neue Condensed', sans-serif",
};
const world = {
  'Japanese, Mincho': "'Hiragino Mincho ProN', 'Yu Mincho', 'Noto Serif CJK JP', 'Noto Serif JP', serif",
  'Japanese, Gothic': "'Hiragino Sans', 'Yu Gothic', 'Noto Sans CJK JP', 'Noto Sans JP', sans-serif",
  'Arabic, Naskh': "'Noto Naskh Arabic', 'Geeza Pro', 'Traditional Arabic', serif",
  'Arabic, sans': "'Noto Sans Arabic', 'Geeza Pro', Tahoma, sans-serif",
};

const range = (min: number, max: number, step: number, unit = ''): Field['helper'] => ({
  kind: 'range',
  min,
  max,
  step,
  unit,
});

export const fields: readonly Field[] = [
  {
    token: 'color-accent',
    label: 'Brand colour',
    hint: 'Kickers, the main action',
    helper: { kind: 'colour' },
  },
  { token: 'color-surface', label: 'Paper', hint: 'Under a widget', helper: { kind: 'colour' } },
  { token: 'color-text', label: 'Ink', hint: 'Headlines and text', helper: { kind: 'colour' } },
  {
    token: 'font-headline',
    label: 'Headline face',
    hint: 'A list, with commas',
    helper: { kind: 'faces', stacks: { ...serifs, ...sans, ...world } },
  },
  {
    token: 'font-text',
    label: 'Text face',
    hint: 'Of labels too',
    helper: { kind: 'faces', stacks: { ...sans, ...serifs, ...world } },
  },
  { token: 'headline-weight', label: 'Headline weight', hint: '100 to 900', helper: range(100, 900, 100) },
  { token: 'scale', label: 'Scale', hint: 'Of every size of type', helper: range(0.8, 1.5, 0.05) },
  { token: 'space', label: 'Density', hint: 'The unit of the grid', helper: range(2, 8, 0.5, 'px') },
  { token: 'radius', label: 'Radius', hint: 'Of pictures and boxes', helper: range(0, 24, 1, 'px') },
];

/** What a field shows where nothing is set. */
export function defaultOf({ token, helper }: Field): string {
  if (helper.kind === 'range') return tokens[token].value;
  return token === 'font-headline' ? 'a serif' : token === 'color-surface' ? 'the page’s paper' : 'as the page has it';
}
