import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { tokens, type TokenName } from '../../../../src/theme/tokens.js';
import { bare, resolveColor } from '../colours/css-color.js';
import { defaultOf, fields, type Field, type FieldGroup } from '../theme/fields.js';
import type { Scheme } from '../colours/fit.js';
import { asHex } from '../colours/hex.js';
import { sliderPosition, units } from '../theme/range-values.js';
import type { TokenValues } from '../theme/design-tokens.js';
import { halvesOf, whatIsWrong } from '../theme/token-values.js';

/** The actions of the fields. */
export interface FieldActions {
  setToken(name: TokenName, value: string): void;
  setHalves(name: TokenName, halves: Halves): void;
}

/** The text that is typed for a colour in light, and in dark. */
export type Halves = readonly [light: string, dark: string];

/** The values of the fields. */
export interface FieldValues {
  values: TokenValues;
  /** Colours while they are typed: half of one may not be CSS yet. */
  drafts: ReadonlyMap<TokenName, Halves>;
}

/**
 * Joins two colours into one value. A dark colour without a light one is invalid: it is marked until the light one is
 * set.
 */
export function joinHalves([light, dark]: Halves): string {
  return dark.trim() ? `light-dark(${light.trim()}, ${dark.trim()})` : light;
}

/** Splits a value into what the two inputs of a colour show. */
function splitHalves(value: string): Halves {
  const [, darkAlone] = /^light-dark\(\s*,(.*)\)$/s.exec(value) ?? [];
  return darkAlone === undefined ? (halvesOf(value) ?? [value, '']) : ['', darkAlone.trim()];
}

const textOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** Renders the fields of a group, the rarer ones folded away. */
export function fieldsView(
  group: FieldGroup,
  title: string,
  more: string,
  shown: FieldValues,
  actions: FieldActions,
): TemplateResult {
  const own = fields.filter((field) => field.group === group);
  return html`
    <div>
      <h2>${title}</h2>
      <p class="hint">
        Set what you want to change. Everything you leave empty keeps its default and is left out of the theme.
      </p>
    </div>
    ${fieldListView(
      own.filter(({ isMore }) => !isMore),
      shown,
      actions,
    )}
    <details class="fold">
      <summary>${more}</summary>
      ${fieldListView(
        own.filter(({ isMore }) => isMore),
        shown,
        actions,
      )}
    </details>
  `;
}

/** Renders some fields. */
export function fieldListView(some: readonly Field[], shown: FieldValues, actions: FieldActions): TemplateResult {
  return html`<div class="fields">
    ${repeat(
      some,
      ({ token }) => token,
      (field) => fieldView(field, shown, actions),
    )}
  </div>`;
}

function fieldView(field: Field, { values, drafts }: FieldValues, actions: FieldActions): TemplateResult {
  const { token, label, hint, helper } = field;
  const value = values[token] ?? '';
  const draft = drafts.get(token);
  const isColor = helper.kind === 'colour';
  const isDraft = draft !== undefined && joinHalves(draft) === value;
  const [light, dark] = isDraft ? draft : isColor ? splitHalves(value) : [value, ''];
  const isHalf = dark.trim() !== '' && light.trim() === '';
  const wrong = isHalf ? 'Add a light colour too.' : value.trim() ? whatIsWrong(token, value) : undefined;
  const set = (text: string): void => actions.setToken(token, text);
  return html`<fieldset class="field" data-token=${token}>
    <legend>${label}</legend>
    <p class="hint" id="${token}-hint">${hint}</p>
    ${
      isColor
        ? html`<div class="halves">
            ${colorView(field, 'light', light, (text) => actions.setHalves(token, [text, dark]))}
            ${colorView(field, 'dark', dark, (text) => actions.setHalves(token, [light, text]))}
          </div>`
        : html`<div class=${helper.kind}>
            ${helper.kind === 'range' ? sliderView(field, value, set) : choicesView(field, value, set)}
            ${textView(field, label, value, wrong, set, defaultOf(field))}
            ${helper.kind === 'range' ? resetView(label, value, set) : nothing}
          </div>`
    }
    <p class="wrong" id="${token}-wrong" role="status">${wrong ?? nothing}</p>
  </fieldset>`;
}

function colorView(field: Field, scheme: Scheme, value: string, set: (text: string) => void): TemplateResult {
  const wrong = value ? whatIsWrong(field.token, value) : undefined;
  const label = `${field.label}, ${scheme === 'light' ? 'in light' : 'in dark'}`;
  const color = value ? resolveColor(value, { ink: bare[scheme].ink, isDark: scheme === 'dark' }) : undefined;
  const isSeen = color !== undefined && color.alpha !== 0;
  return html`<div class="colour">
    <span class="scheme" aria-hidden="true">${scheme === 'light' ? 'Light' : 'Dark'}</span>
    <input
      type="color"
      class=${isSeen ? '' : 'unset'}
      aria-label="${label}: pick"
      .value=${live(color ? asHex(color).slice(0, 7) : '#888888')}
      @input=${(input: Event) => set(textOf(input))}
    />
    ${textView(field, label, value, wrong, set, scheme === 'light' ? 'Not set' : 'From the light one')}
  </div>`;
}

function textView(
  { token }: Field,
  label: string,
  value: string,
  wrong: string | undefined,
  set: (text: string) => void,
  placeholder: string,
): TemplateResult {
  return html`<input
    type="text"
    aria-label=${label}
    aria-describedby="${token}-hint ${token}-wrong"
    aria-invalid=${wrong ? 'true' : 'false'}
    autocomplete="off"
    autocapitalize="off"
    spellcheck="false"
    placeholder=${placeholder}
    .value=${live(value)}
    @input=${(input: Event) => set(textOf(input))}
  />`;
}

/** Renders the slider of a number. A value that is not a single number leaves it at the default, paler. */
function sliderView({ token, label, helper }: Field, value: string, set: (text: string) => void): TemplateResult {
  if (helper.kind !== 'range') return html``;
  const { min, max, step } = helper;
  const unit = units[token] ?? '';
  const position = value && whatIsWrong(token, value) === undefined ? sliderPosition(token, value) : undefined;
  const shown = position ?? sliderPosition(token, tokens[token].value) ?? min;
  return html`<input
    type="range"
    class=${position === undefined ? 'unset' : ''}
    aria-label="${label}: slide"
    aria-valuetext=${value || `Not set, ${tokens[token].value}`}
    min=${min}
    max=${max}
    step=${step}
    .value=${live(String(shown))}
    @input=${(input: Event) => set(textOf(input) + unit)}
  />`;
}

/** Renders the button that empties a field. It keeps its place while the field is empty. */
function resetView(label: string, value: string, set: (text: string) => void): TemplateResult {
  return html`<button
    type="button"
    class="reset"
    ?disabled=${!value}
    aria-label="Reset ${label}"
    @click=${() => set('')}
  >
    ↺
  </button>`;
}

function choicesView({ label, helper }: Field, value: string, set: (text: string) => void): TemplateResult {
  const choices = helper.kind === 'choices' ? Object.entries(helper.choices) : [];
  const isOther = value !== '' && !choices.some(([, choice]) => choice === value);
  return html`<select aria-label="${label}: choose" @change=${(change: Event) => set(textOf(change))}>
    <option value="" .selected=${live(value === '')}>Not set</option>
    ${choices.map(([name, choice]) => html`<option value=${choice} .selected=${live(choice === value)}>${name}</option>`)}
    ${isOther ? html`<option value=${value} .selected=${live(true)}>As typed</option>` : nothing}
  </select>`;
}
