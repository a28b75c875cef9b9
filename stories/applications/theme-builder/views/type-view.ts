import { html, type TemplateResult } from 'lit';
import type { BuilderState } from '../builder-state.js';
import { facePairs, type FacePair } from '../theme/faces.js';
import { fieldsView, type FieldActions, type FieldValues } from './field-view.js';
import { valueSetsView } from './value-sets-view.js';

/** The actions of the screen “Type”. */
export interface TypeActions extends FieldActions {
  chooseFaces(id: string): void;
}

/** Renders the screen of type: pairs of faces, then single values. */
export function typeView({ faces, values }: BuilderState, shown: FieldValues, actions: TypeActions): TemplateResult {
  return html`
    ${valueSetsView({
      name: 'faces',
      title: 'Pair of faces',
      sets: facePairs,
      chosen: faces,
      values,
      hint: 'No font is loaded. If your page does not have a face, the next one in the list is used.',
      renderSample: specimenView,
      choose: (id) => actions.chooseFaces(id),
    })}
    ${fieldsView('type', 'Details', 'More details', shown, actions)}
  `;
}

function specimenView({ values }: FacePair): TemplateResult {
  const {
    'font-headline': headline,
    'font-text': text,
    'headline-weight': weight,
    'headline-leading': leading,
    'headline-tracking': tracking,
  } = values;
  const face = `font-family: ${headline}; font-weight: ${weight}; line-height: ${leading}; letter-spacing: ${tracking}`;
  return html`<span class="specimen" aria-hidden="true">
    <b .style=${face}>Rain ends a dry spring</b>
    <span .style=${`font-family: ${text}`}>Rivers rise for the first time since May.</span>
  </span>`;
}
