import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { BuilderState } from '../builder-state.js';
import { fieldsView, type FieldActions, type FieldValues } from './field-view.js';
import { palettes, type Palette } from '../colours/palettes.js';
import { valueSetsView } from './value-sets-view.js';

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
    ${valueSetsView({
      name: 'palette',
      title: 'Palette',
      sets: palettes,
      chosen: palette,
      values,
      hint: 'All colours at once. It replaces those that are set.',
      renderSample: swatchView,
      choose: (id) => actions.choosePalette(id),
    })}
  `;
}

function swatchView({ values }: Palette): TemplateResult {
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
  </span>`;
}
