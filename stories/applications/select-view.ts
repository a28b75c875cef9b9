import { html, type TemplateResult } from 'lit';

/** Renders a labelled list from which one thing is chosen. */
export function selectView(
  name: string,
  title: string,
  choices: readonly (readonly [value: string, title: string])[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`<label>
    ${title}
    <select name=${name} @change=${(event: Event) => choose((event.currentTarget as HTMLSelectElement).value)}>
      ${choices.map(([value, label]) => html`<option value=${value} .selected=${value === chosen}>${label}</option>`)}
    </select>
  </label>`;
}
