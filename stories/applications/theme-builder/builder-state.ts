import { tokens, type TokenName } from '../../../src/theme/tokens.js';
import { unwrittenScheme } from '../../support/reader-scheme.js';
import type { Level } from './colours/contrast.js';
import type { TokenValues } from './theme/design-tokens.js';
import { facePairs } from './theme/faces.js';
import { palettes } from './colours/palettes.js';
import { readView, standardView, viewNames, type View } from './views/preview-view.js';
import type { Theme } from './theme/theme-css.js';
import { emittedValues, tokenNames, withBothSchemes, type Supports } from './theme/token-values.js';

/** The themes that a designer can start from, by name. */
export type Presets = Readonly<Record<string, Theme>>;

/** The choices for the paper. */
export type Paper = '' | 'sheet' | 'own';

/** Everything that a designer has chosen. */
export interface BuilderState {
  /** The preset whose rules are part of the theme; empty for none. */
  preset: string;
  /**
   * The palette that was chosen last; empty for none. Its colours are in {@link values}, where they may have been
   * changed since.
   */
  palette: string;
  /** The pair of faces that was chosen last, in the same way. */
  faces: string;
  /** As they were typed, also if they cannot be used. Absent or empty means not set. */
  values: TokenValues;
  /**
   * Whether the page is one sheet of paper, or each widget has its own. Empty: one sheet if the theme has a paper
   * colour.
   */
  paper: Paper;
  /** Whether a colour without a dark partner is given one. */
  writesBoth: boolean;
  /** The level that suggested colours reach. */
  level: Level;
  /** The page in the preview. It changes nothing in the theme. */
  view: View;
}

const papers: readonly Paper[] = ['sheet', 'own'];

export const blank: BuilderState = {
  preset: '',
  palette: '',
  faces: '',
  values: {},
  paper: '',
  writesBoth: false,
  level: 'AA',
  view: standardView,
};

/**
 * Returns the theme of a state.
 *
 * @param sheet the rules of a page that is one sheet of paper
 */
export function themeOf(state: BuilderState, presets: Presets, sheet = '', supports?: Supports): Theme {
  const { preset, values, writesBoth } = state;
  const start = presets[preset];
  const rules = start?.rules ?? '';
  const emitted = emittedValues(values, rules, supports);
  const isSheet = state.paper === 'sheet' || (state.paper === '' && isPaperSet(emitted));
  return {
    values: writesBoth ? withBothSchemes(emitted) : emitted,
    rules,
    ...(start && { preset: { name: preset, values: emittedValues(start.values, rules, supports) } }),
    ...(isSheet && sheet && { sheet }),
  };
}

function isPaperSet({ 'color-surface': paper = tokens['color-surface'].value }: TokenValues): boolean {
  return paper !== tokens['color-surface'].value;
}

/** Starts from a preset: its values replace all that were set. */
export function withPreset(state: BuilderState, preset: string, presets: Presets): BuilderState {
  return { ...state, preset, palette: '', faces: '', values: { ...presets[preset]?.values } };
}

/** Sets all colours to those of a palette. */
export function withPalette(state: BuilderState, id: string): BuilderState {
  const palette = palettes.find((each) => each.id === id);
  const others = tokenNames.filter((name) => !name.startsWith('color-'));
  return { ...state, palette: id, values: { ...pick(state.values, others), ...palette?.values } };
}

/** Sets the faces, and the shape of headlines, to those of a pair. */
export function withFaces(state: BuilderState, id: string): BuilderState {
  const pair = facePairs.find((each) => each.id === id);
  return { ...state, faces: id, values: { ...state.values, ...pair?.values } };
}

/** Whether a theme still has every value of the palette or the pair of faces that was chosen. */
export function isAsChosen(values: TokenValues, chosen: TokenValues): boolean {
  return Object.entries(chosen).every(([name, value]) => values[name as TokenName]?.trim() === value);
}

/**
 * Writes a state as the hash of an address, with every value that is set, and an empty one for each value of the preset
 * that was removed.
 *
 * The rules of a preset are named by it and not written out, because a link must not add a stranger's CSS to a theme.
 */
export function toHash(state: BuilderState, presets: Presets): string {
  const { preset, palette, faces, values, paper, writesBoth, level, view } = state;
  const fields = new URLSearchParams();
  if (preset) fields.set('preset', preset);
  if (palette) fields.set('palette', palette);
  if (faces) fields.set('faces', faces);
  for (const name of tokenNames) {
    const value = values[name]?.trim() ?? '';
    if (value || presets[preset]?.values[name]) fields.set(name, value);
  }
  if (paper) fields.set('paper', paper);
  if (writesBoth) fields.set('schemes', 'both');
  if (level === 'AAA') fields.set('level', level);
  for (const name of viewNames)
    if (name !== 'scheme' && view[name] !== standardView[name]) fields.set(name, view[name]);
  if (view.scheme !== unwrittenScheme(fields)) fields.set('scheme', view.scheme);
  return fields.toString();
}

/** Reads the state in the hash of an address. Unknown names are ignored. */
export function fromHash(hash: string, presets: Presets): BuilderState {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const named = fields.get('preset') ?? '';
  const preset = Object.hasOwn(presets, named) ? named : '';
  const values: TokenValues = { ...presets[preset]?.values };
  for (const name of tokenNames) {
    const value = fields.get(name);
    if (value !== null) values[name] = value;
  }
  return {
    preset,
    palette: known(fields.get('palette'), palettes),
    faces: known(fields.get('faces'), facePairs),
    values,
    paper: papers.find((paper) => paper === fields.get('paper')) ?? '',
    writesBoth: fields.get('schemes') === 'both',
    level: fields.get('level') === 'AAA' ? 'AAA' : 'AA',
    view: readView(fields),
  };
}

const known = (id: string | null, all: readonly { id: string }[]): string =>
  id !== null && all.some((each) => each.id === id) ? id : '';

function pick(values: TokenValues, names: readonly TokenName[]): TokenValues {
  return Object.fromEntries(names.filter((name) => values[name] !== undefined).map((name) => [name, values[name]]));
}
