import { html, type TemplateResult } from 'lit';
import { choiceView } from './choice-view.js';
import { viewSwitches, type View } from './preview-view.js';

/** Renders the switches of the preview. */
export function switchesView(view: View, width: number, set: (change: Partial<View>) => void): TemplateResult {
  const chosen: View = { ...view, width: String(width) };
  return html`<div class="switches" role="group" aria-label="Preview">
    ${viewSwitches.map(({ name, title, choices }) =>
      choiceView(
        `view-${name}`,
        title,
        'row',
        choices.map(([value, label]) => ({
          value,
          isChosen: value === chosen[name],
          label: name === 'language' ? html`<span lang=${value}>${label}</span>` : label,
        })),
        (value) => set({ [name]: value }),
      ),
    )}
  </div>`;
}
