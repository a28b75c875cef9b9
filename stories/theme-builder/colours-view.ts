import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isAsChosen, type BuilderState } from './builder-state.js';
import { choiceView } from './choice-view.js';
import { fieldsView, type FieldActions, type FieldValues } from './field-view.js';
import type { TokenValues } from './design-tokens.js';
import { palettes, type Palette } from './palettes.js';

/** The actions of the screen “Colours”. */
export interface ColoursActions extends FieldActions {
  choosePalette(id: string): void;
  setWritesBoth(writesBoth: boolean): void;
}

/** Renders the screen of colours: single colours, then palettes. */
export function coloursView(state: BuilderState, shown: FieldValues, actions: ColoursActions): TemplateResult {
  const { palette, values, writesBoth } = state;
  return html`
    ${fieldsView('colours', 'Single colours', 'More colours', shown, actions)}
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
      'All colours at once. It replaces those that are set.',
    )}
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
