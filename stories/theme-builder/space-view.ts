import { html, type TemplateResult } from 'lit';
import type { BuilderState } from './builder-state.js';
import { choiceView } from './choice-view.js';
import { fieldsView, type FieldActions, type FieldValues } from './field-view.js';

/** The actions of the screen “Space”. */
export interface SpaceActions extends FieldActions {
  setSheet(isSheet: boolean): void;
}

/** Renders the screen of spaces: the paper, then single values. */
export function spaceView({ isSheet }: BuilderState, shown: FieldValues, actions: SpaceActions): TemplateResult {
  return html`
    ${choiceView(
      'paper',
      'Paper',
      'row',
      [
        { value: 'sheet', isChosen: isSheet, label: 'One sheet' },
        { value: 'own', isChosen: !isSheet, label: 'Each widget its own' },
      ],
      (value) => actions.setSheet(value === 'sheet'),
      'On one sheet the page has the paper, and rules divide the widgets.',
    )}
    ${fieldsView('space', 'Sizes', 'More sizes', shown, actions)}
  `;
}
