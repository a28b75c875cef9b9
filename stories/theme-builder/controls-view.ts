import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TokenName } from '../../src/theme/tokens.js';
import type { BuilderState, Presets } from './builder-state.js';
import { bare, resolveColor } from './css-color.js';
import { defaultOf, fields, type Field } from './fields.js';
import type { Scheme } from './fit.js';
import { asHex } from './hex.js';
import { halvesOf, tokenNames, whatIsWrong } from './token-values.js';

/** What the controls do. */
export interface ControlActions {
  setToken(name: TokenName, value: string): void;
  setHalves(name: TokenName, halves: Halves): void;
  startFrom(preset: string): void;
  setWritesBoth(writesBoth: boolean): void;
}

/** What is written for a colour in light, and in dark. */
export type Halves = readonly [light: string, dark: string];

/** A dark colour alone is no pair; it waits, marked, for the light one. */
export function joinHalves([light, dark]: Halves): string {
  return dark.trim() ? `light-dark(${light.trim()}, ${dark.trim()})` : light;
}

const textOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** @param drafts colours as they are being written: half of one may be no CSS yet */
export function controlsView(
  state: BuilderState,
  presets: Presets,
  drafts: ReadonlyMap<TokenName, Halves>,
  actions: ControlActions,
): TemplateResult {
  return html`
    <fieldset class="presets">
      <legend>Start from</legend>
      ${['', ...Object.keys(presets)].map(
        (name) =>
          html`<label>
            <input
              type="radio"
              name="preset"
              .checked=${live(name === state.preset)}
              value=${name}
              @change=${() => actions.startFrom(name)}
            />
            <span>${name ? titleOf(name) : 'Nothing set'}</span>
          </label>`,
      )}
    </fieldset>
    ${fields.map((field) => fieldView(field, state.values[field.token] ?? '', drafts.get(field.token), actions))}
    <div class="option">
      <label>
        <input
          type="checkbox"
          .checked=${live(state.writesBoth)}
          aria-describedby="both-hint"
          @change=${(change: Event) => actions.setWritesBoth((change.target as HTMLInputElement).checked)}
        />
        Write both schemes
      </label>
      <p class="hint" id="both-hint">
        Writes beside each colour that has no dark one what the widgets make of it in the dark, to go on from.
      </p>
    </div>
    ${othersView(state, presets, actions)}
  `;
}

/** A preset's name as a title: `salmon`, Salmon. */
export function titleOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
}

function fieldView(field: Field, value: string, draft: Halves | undefined, actions: ControlActions): TemplateResult {
  const { token, label, hint, helper } = field;
  const isColour = helper.kind === 'colour';
  const isDraft = draft !== undefined && joinHalves(draft) === value;
  const [light, dark] = isDraft ? draft : (isColour && halvesOf(value)) || [value, ''];
  const isHalf = dark.trim() !== '' && light.trim() === '';
  const wrong = isHalf
    ? 'A dark colour needs a light one beside it.'
    : value.trim()
      ? whatIsWrong(token, value)
      : undefined;
  const set = (text: string): void => actions.setToken(token, text);
  return html`<fieldset class="field" data-token=${token}>
    <legend>${label}</legend>
    <p class="hint" id="${token}-hint">${hint}</p>
    ${
      isColour
        ? html`<div class="halves">
            ${colourView(field, 'light', light, (text) => actions.setHalves(token, [text, dark]))}
            ${colourView(field, 'dark', dark, (text) => actions.setHalves(token, [light, text]))}
          </div>`
        : html`<div class=${helper.kind}>
            ${helperView(field, value, set)} ${textView(field, label, value, wrong, set, defaultOf(field))}
          </div>`
    }
    <p class="wrong" id="${token}-wrong" role="status">${wrong ?? nothing}</p>
  </fieldset>`;
}

function colourView(field: Field, scheme: Scheme, value: string, set: (text: string) => void): TemplateResult {
  const wrong = value ? whatIsWrong(field.token, value) : undefined;
  const label = `${field.label}, ${scheme === 'light' ? 'in light' : 'in dark'}`;
  const color = value ? resolveColor(value, { ink: bare[scheme].ink, isDark: scheme === 'dark' }) : undefined;
  const isSeen = color !== undefined && color.alpha !== 0;
  return html`<div class="colour">
    <span class="scheme" aria-hidden="true">${scheme}</span>
    <input
      type="color"
      class=${isSeen ? '' : 'unset'}
      aria-label="${label}: pick"
      .value=${live(color ? asHex(color).slice(0, 7) : '#888888')}
      @input=${(input: Event) => set(textOf(input))}
    />
    ${textView(field, label, value, wrong, set, scheme === 'light' ? 'not set' : 'from the light one')}
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

function helperView(field: Field, value: string, set: (text: string) => void): TemplateResult {
  const { helper, label } = field;
  if (helper.kind === 'range') {
    const { min, max, step, unit } = helper;
    const number = parseFloat(value || defaultOf(field));
    return html`<input
      type="range"
      class=${value ? '' : 'unset'}
      aria-label="${label}: slide"
      min=${min}
      max=${max}
      step=${step}
      .value=${live(String(Number.isNaN(number) ? min : number))}
      @input=${(input: Event) => set(textOf(input) + unit)}
    />`;
  }
  const stacks = helper.kind === 'faces' ? Object.entries(helper.stacks) : [];
  const isOther = value !== '' && !stacks.some(([, stack]) => stack === value);
  return html`<select aria-label="${label}: choose" @change=${(change: Event) => set(textOf(change))}>
    <option value="" .selected=${live(value === '')}>Not set</option>
    ${stacks.map(([name, stack]) => html`<option value=${stack} .selected=${live(stack === value)}>${name}</option>`)}
    ${isOther ? html`<option value=${value} .selected=${live(true)}>As written</option>` : nothing}
  </select>`;
}

/** What a theme holds that has no input: the preset's other tokens, and its rules. */
function othersView({ values, preset }: BuilderState, presets: Presets, actions: ControlActions): TemplateResult {
  const others = tokenNames.filter((name) => values[name] && !fields.some(({ token }) => token === name));
  const rules = presets[preset]?.rules ?? '';
  if (others.length === 0 && !rules) return html``;
  return html`<details class="others">
    <summary>
      Also in this theme: ${others.length}
      ${others.length === 1 ? 'token' : 'tokens'}${rules ? ', and rules for parts' : ''}
    </summary>
    <ul>
      ${others.map(
        (name) =>
          html`<li>
            <code>--news-${name}: ${values[name]}</code>
            <button type="button" aria-label="Leave out --news-${name}" @click=${() => actions.setToken(name, '')}>
              Leave out
            </button>
          </li>`,
      )}
    </ul>
    ${rules ? html`<pre tabindex="0" role="region" aria-label="The preset’s rules">${rules}</pre>` : nothing}
  </details>`;
}
