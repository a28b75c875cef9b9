import { tokens, type TokenName } from '../../../../src/theme/tokens.js';
import { sans, serifs, web, world } from './faces.js';

/** The screen of controls that a field is on. */
export type FieldGroup = 'colours' | 'type' | 'space';

/** An input for one token, with help for setting it. */
export interface Field {
  token: TokenName;
  group: FieldGroup;
  label: string;
  hint: string;
  helper:
    | { kind: 'colour' }
    | { kind: 'choices'; choices: Readonly<Record<string, string>> }
    | { kind: 'range'; min: number; max: number; step: number };
  /** Whether the field is among the rarer ones, which are folded away at first. */
  isMore?: boolean;
}

const color = (token: TokenName, label: string, hint: string, isMore = false): Field => ({
  token,
  group: 'colours',
  label,
  hint,
  helper: { kind: 'colour' },
  isMore,
});

const choice = (
  token: TokenName,
  group: FieldGroup,
  label: string,
  hint: string,
  choices: Readonly<Record<string, string>>,
  isMore = false,
): Field => ({ token, group, label, hint, helper: { kind: 'choices', choices }, isMore });

const range = (
  token: TokenName,
  group: FieldGroup,
  label: string,
  hint: string,
  [min, max, step]: [number, number, number],
  isMore = false,
): Field => ({ token, group, label, hint, helper: { kind: 'range', min, max, step }, isMore });

/** One field for each public token. */
export const fields: readonly Field[] = [
  color('color-accent', 'Accent', 'Kickers and the main action'),
  color('color-surface', 'Paper', 'Behind the widgets'),
  color('color-text', 'Ink', 'Headlines and text'),
  color('color-on-accent', 'Text on the accent', 'On the main action', true),
  color('color-quiet', 'Quiet ink', 'Times, captions, conditions', true),
  color('color-line', 'Lines', 'Hairlines', true),
  color('color-raised', 'Raised', 'Behind pictures that load', true),
  color('color-live', 'Live', 'The label', true),
  color('color-breaking', 'Breaking', 'The label', true),
  color('color-opinion', 'Opinion', 'The label', true),
  color('color-sponsored', 'Paid content', 'The label', true),
  color('color-focus', 'Focus', 'The ring around the focused link', true),

  choice('font-headline', 'type', 'Headline face', 'Names with commas between', {
    ...serifs,
    ...sans,
    ...web,
    ...world,
  }),
  choice('font-text', 'type', 'Text face', 'Summaries and conditions', { ...sans, ...serifs, ...web, ...world }),
  choice('font-label', 'type', 'Label face', 'Kickers, bylines, captions, buttons', {
    ...sans,
    ...serifs,
    ...web,
    ...world,
  }),
  range('scale', 'type', 'Scale', 'All sizes of type', [0.8, 1.5, 0.05]),
  range('headline-weight', 'type', 'Headline weight', '1 to 1000', [100, 900, 100]),
  range('headline-leading', 'type', 'Headline leading', 'Line height', [0.95, 1.6, 0.01], true),
  range('headline-tracking', 'type', 'Headline tracking', 'Letter spacing', [-0.05, 0.1, 0.005], true),
  range('text-leading', 'type', 'Text leading', 'Line height', [1.2, 2, 0.05], true),
  range('kicker-weight', 'type', 'Kicker weight', '1 to 1000', [100, 900, 100], true),
  choice('kicker-transform', 'type', 'Kicker case', 'Capitals or not', { Capitals: 'uppercase' }, true),

  range('space', 'space', 'Space', 'The unit of all spaces', [2, 8, 0.5]),
  range('surface-padding', 'space', 'Paper padding', 'Inside a widget’s paper', [0, 40, 2]),
  range('radius', 'space', 'Radius', 'Corners of pictures and boxes', [0, 24, 1]),
  range('rule', 'space', 'Rule', 'The width of hairlines', [0, 4, 0.5]),
  choice('image-ratio', 'space', 'Picture ratio', 'Width / height', {
    '3 : 2': '3 / 2',
    '16 : 9': '16 / 9',
    '4 : 3': '4 / 3',
    '5 : 4': '5 / 4',
    Square: '1 / 1',
  }),
  range('icon-size', 'space', 'Icon size', 'Width and height', [14, 32, 1], true),
  range('target-size', 'space', 'Target size', 'Smallest place to touch', [24, 56, 1], true),
  range('duration', 'space', 'Duration', 'Of a colour change', [0, 400, 25], true),
];

/** The fields that most designers set first, in this order. Each is on another screen too. */
export const basics: readonly Field[] = (
  ['color-accent', 'font-headline', 'font-text', 'color-surface', 'color-text'] as const
).map((token) => fields.find((field) => field.token === token)!);

/** Returns the placeholder of an empty field. */
export function defaultOf({ token, helper }: Field): string {
  if (helper.kind === 'range' || token === 'kicker-transform' || token === 'image-ratio') return tokens[token].value;
  return token === 'font-headline' ? 'A serif' : 'The page’s own';
}
