import { html, type TemplateResult } from 'lit';
import { isAsChosen, type BuilderState } from './builder-state.js';
import { choiceView } from './choice-view.js';
import { facePairs, type FacePair } from './faces.js';
import { fieldsView, type FieldActions, type FieldValues } from './field-view.js';
import { chosenTitle } from './colours-view.js';

/** The actions of the screen “Type”. */
export interface TypeActions extends FieldActions {
  chooseFaces(id: string): void;
}

/** Renders the screen of type: pairs of faces, then single values. */
export function typeView({ faces, values }: BuilderState, shown: FieldValues, actions: TypeActions): TemplateResult {
  return html`
    ${choiceView(
      'faces',
      chosenTitle('Pair of faces', facePairs, faces, values),
      'cards',
      facePairs.map((pair) => ({
        value: pair.id,
        isChosen: pair.id === faces && isAsChosen(values, pair.values),
        label: specimenView(pair),
      })),
      (id) => actions.chooseFaces(id),
      'No font is loaded. If your page does not have a face, the next one in the list is used.',
    )}
    ${fieldsView('type', 'Details', 'More details', shown, actions)}
  `;
}

function specimenView({ title, about, values }: FacePair): TemplateResult {
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
    </span>
    <span class="name">${title}</span>
    <span class="about">${about}</span>`;
}
