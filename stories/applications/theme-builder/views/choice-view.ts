import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** One of several things to choose from. */
export interface Choice {
  value: string;
  isChosen: boolean;
  /** The content of its label. */
  label: unknown;
}

/** Renders radio buttons whose labels are what one sees: words in a row, or cards. */
export function choiceView(
  name: string,
  legend: unknown,
  look: 'row' | 'cards',
  choices: readonly Choice[],
  choose: (value: string) => void,
  hint = '',
): TemplateResult {
  return html`<fieldset class="choice" data-choice=${name}>
    <legend>${legend}</legend>
    ${hint && html`<p class="hint">${hint}</p>`}
    <div class=${look}>
      ${choices.map(
        ({ value, isChosen, label }) =>
          html`<label>
            <input type="radio" name=${name} value=${value} .checked=${live(isChosen)} @change=${() => choose(value)} />
            <span class="face">${label}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}
