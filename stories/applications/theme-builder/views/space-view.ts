import { html, type TemplateResult } from 'lit';
import type { Paper } from '../builder-state.js';
import { choiceView } from './choice-view.js';
import { fieldsView, type FieldActions, type FieldValues } from './field-view.js';

/** The actions of the screen “Space”. */
export interface SpaceActions extends FieldActions {
  setPaper(paper: Paper): void;
}

/**
 * Renders the screen of spaces: the paper, then single values.
 *
 * @param isSheet whether the page is one sheet of paper
 */
export function spaceView(isSheet: boolean, shown: FieldValues, actions: SpaceActions): TemplateResult {
  return html`
    ${choiceView(
      'paper',
      'Paper',
      'row',
      [
        { value: 'sheet', isChosen: isSheet, label: 'One sheet' },
        { value: 'own', isChosen: !isSheet, label: 'Each widget its own' },
      ],
      (value) => actions.setPaper(value as Paper),
      'On one sheet the page has the paper, and rules divide the widgets. The page then needs a class, which the export names.',
    )}
    ${fieldsView('space', 'Sizes', 'More sizes', shown, actions)}
  `;
}
