import type { Level } from './contrast.js';
import type { TokenValues } from './design-tokens.js';
import type { Theme } from './theme-css.js';
import { emittedValues, tokenNames, withBothSchemes } from './token-values.js';

/** The themes that one can start from, by name. */
export type Presets = Readonly<Record<string, Theme>>;

/** All that a designer has chosen. */
export interface BuilderState {
  /** The preset that it began with, whose rules go with it; empty for none. */
  preset: string;
  /** As they were written: what may not stand in a style sheet too. Absent or empty is not set. */
  values: TokenValues;
  /** Whether a colour without a dark partner is given one. */
  writesBoth: boolean;
  /** What the suggestions are to reach. */
  level: Level;
}

export const blank: BuilderState = { preset: '', values: {}, writesBoth: false, level: 'AA' };

/** The theme that a state makes. */
export function themeOf({ preset, values, writesBoth }: BuilderState, presets: Presets): Theme {
  const rules = presets[preset]?.rules ?? '';
  const emitted = emittedValues(values, rules);
  return { values: writesBoth ? withBothSchemes(emitted) : emitted, rules };
}

/** A state as the hash of an address: what is other than in its preset. */
export function toHash({ preset, values, writesBoth, level }: BuilderState, presets: Presets): string {
  const fields = new URLSearchParams();
  if (preset) fields.set('preset', preset);
  for (const name of tokenNames) {
    const value = values[name]?.trim() ?? '';
    if (value !== (presets[preset]?.values[name] ?? '')) fields.set(name, value);
  }
  if (writesBoth) fields.set('schemes', 'both');
  if (level === 'AAA') fields.set('level', level);
  return fields.toString();
}

/** The state in the hash of an address. What is not known here is left out. */
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
    values,
    writesBoth: fields.get('schemes') === 'both',
    level: fields.get('level') === 'AAA' ? 'AAA' : 'AA',
  };
}
