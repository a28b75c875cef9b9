import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isAsChosen, type BuilderState, type Presets } from './builder-state.js';
import { choiceView } from './choice-view.js';
import { fieldsView, type FieldActions, type FieldValues } from './field-view.js';
import type { TokenValues } from './design-tokens.js';
import { palettes, type Palette } from './palettes.js';

/** The actions of the screen “Palette”. */
export interface PaletteActions extends FieldActions {
  startFrom(preset: string): void;
  choosePalette(id: string): void;
  setWritesBoth(writesBoth: boolean): void;
}

/** Renders the screen of colours: presets, palettes, single colours. */
export function paletteView(
  state: BuilderState,
  presets: Presets,
  shown: FieldValues,
  actions: PaletteActions,
): TemplateResult {
  const { preset, palette, values, writesBoth } = state;
  return html`
    ${choiceView(
      'preset',
      'Start from a preset',
      'row',
      ['', ...Object.keys(presets)].map((name) => ({
        value: name,
        isChosen: name === preset,
        label: name ? titleOf(name) : 'None',
      })),
      (name) => actions.startFrom(name),
      'A complete look. It replaces everything that is set.',
    )}
    ${choiceView(
      'palette',
      chosenTitle('Palette', palettes, palette, values),
      'cards',
      palettes.map((each) => ({
        value: each.id,
        isChosen: each.id === palette && isAsChosen(values, each.values),
        label: swatchView(each),
      })),
      (id) => actions.choosePalette(id),
    )}
    ${fieldsView('palette', 'Single colours', 'More colours', shown, actions)}
    <div class="option">
      <label>
        <input
          type="checkbox"
          .checked=${live(writesBoth)}
          aria-describedby="both-hint"
          @change=${(change: Event) => actions.setWritesBoth((change.target as HTMLInputElement).checked)}
        />
        Add missing dark colours
      </label>
      <p class="hint" id="both-hint">Writes the dark colour that the widgets show beside each colour that has none.</p>
    </div>
    ${rulesView(presets[preset]?.rules ?? '')}
  `;
}

/** Returns the title of a set of choices, with the name of the one that was chosen if it has been changed since. */
export function chosenTitle(
  title: string,
  choices: readonly { id: string; title: string; values: TokenValues }[],
  chosen: string,
  values: TokenValues,
): string {
  const choice = choices.find(({ id }) => id === chosen);
  return choice && !isAsChosen(values, choice.values) ? `${title}: ${choice.title}, changed` : title;
}

/** Returns a preset's name as a title: `salmon` as Salmon. */
function titleOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function swatchView({ title, about, values }: Palette): TemplateResult {
  const {
    'color-surface': paper,
    'color-text': ink,
    'color-accent': accent,
    'color-on-accent': onAccent,
    'color-line': line,
  } = values;
  return html`<span class="swatches" aria-hidden="true">
      ${['light', 'dark'].map(
        (scheme) =>
          html`<span .style=${`color-scheme: ${scheme}; background: ${paper}; color: ${ink}; border-color: ${line}`}>
            Aa
            <b .style=${`background: ${accent}; color: ${onAccent}`}>Aa</b>
          </span>`,
      )}
    </span>
    <span class="name">${title}</span>
    <span class="about">${about}</span>`;
}

/** Renders the rules that a preset adds to the theme. */
function rulesView(rules: string): TemplateResult | typeof nothing {
  if (!rules) return nothing;
  return html`<details class="fold">
    <summary>Rules of this preset</summary>
    <pre tabindex="0" role="region" aria-label="Rules of this preset">${rules}</pre>
  </details>`;
}
