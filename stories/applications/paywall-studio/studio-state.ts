import { unwrittenScheme } from '../../support/reader-scheme.js';
import { choiceRules, numberRules, standardRules, type NumberRule, type PaywallRules } from './rules.js';
import { readSteps, type Step } from './steps.js';

/** Everything in the studio. The address has all of it. */
export interface StudioState {
  rules: PaywallRules;
  /** The steps of the reader. The first one reads an article. */
  steps: readonly Step[];
  /** The number of the step that is shown, from 0. */
  at: number;
}

export const blank: StudioState = { rules: standardRules, steps: ['r'], at: 0 };

/** Writes a state as the hash of an address, without what is as in {@link blank}. */
export function toHash({ rules, steps, at }: StudioState): string {
  const fields = new URLSearchParams();
  const { scheme, ...others } = rules;
  for (const [name, value] of Object.entries(others))
    if (value !== standardRules[name as keyof PaywallRules]) fields.set(name, String(value ?? 'none'));
  const letters = steps.join('');
  if (letters !== 'r') fields.set('steps', letters);
  if (at !== steps.length - 1) fields.set('at', String(at + 1));
  if (scheme !== unwrittenScheme(fields)) fields.set('scheme', scheme);
  return fields.size > 0 ? `#${String(fields)}` : '';
}

/**
 * Reads the state in the hash of an address. A field that cannot be used is as in {@link blank}. Never throws.
 *
 * @param themes the names of the presets
 */
export function fromHash(hash: string, themes: readonly string[]): StudioState {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const numbers = numberRules.map((rule) => [rule.name, readNumber(rule, fields.get(rule.name))] as const);
  const words = choiceRules(themes).map(({ name, choices: known }) => {
    const value = known.find(([each]) => each === fields.get(name))?.[0];
    return [name, value ?? (name === 'scheme' ? unwrittenScheme(fields) : standardRules[name])] as const;
  });
  const rules = { ...standardRules, ...Object.fromEntries([...numbers, ...words]) } as PaywallRules;
  const steps = readSteps(fields.get('steps') ?? '');
  const at = wholeNumber(fields.get('at')) ?? 0;
  return { rules, steps, at: at >= 1 && at <= steps.length ? at - 1 : steps.length - 1 };
}

/** Returns a number that a rule allows; `undefined` for none, and the standard for anything else. */
export function readNumber({ name, least, most, none }: NumberRule, text: string | null): number | undefined {
  if (none !== undefined && text === 'none') return undefined;
  const number = wholeNumber(text);
  return number !== undefined && number >= least && number <= most ? number : standardRules[name];
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}
