import { html, nothing, type TemplateResult } from 'lit';
import type { BuilderState, Presets } from '../builder-state.js';
import { choiceView } from './choice-view.js';
import type { TokenValues } from '../theme/design-tokens.js';
import { fieldListView, type FieldActions, type FieldValues } from './field-view.js';
import { basics } from '../theme/fields.js';

/** The actions of the screen “Basics”. */
export interface BasicsActions extends FieldActions {
  startFrom(preset: string): void;
  takeFromPage(values: TokenValues): void;
}

/** Renders the first screen: the fields that most designers set first, then the presets. */
export function basicsView(
  { preset }: BuilderState,
  presets: Presets,
  shown: FieldValues,
  actions: BasicsActions,
): TemplateResult {
  return html`
    ${fieldListView(basics, shown, actions)}
    <p class="hint">Everything you leave empty keeps its default and is left out of the theme.</p>
    <details class="fold">
      <summary>From my page</summary>
      <from-page-form @read=${({ detail }: CustomEvent<TokenValues>) => actions.takeFromPage(detail)}></from-page-form>
    </details>
    ${choiceView(
      'preset',
      'Or start from a preset',
      'row',
      ['', ...Object.keys(presets)].map((name) => ({
        value: name,
        isChosen: name === preset,
        label: name ? titleOf(name) : 'None',
      })),
      (name) => actions.startFrom(name),
      'A complete look. It replaces everything that is set. To undo that, go back in the browser.',
    )}
    ${rulesView(presets[preset]?.rules ?? '')}
  `;
}

/** Returns a preset's name as a title: `salmon` as Salmon. */
function titleOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Renders the rules that a preset adds to the theme. */
function rulesView(rules: string): TemplateResult | typeof nothing {
  if (!rules) return nothing;
  return html`<details class="fold">
    <summary>Rules of this preset</summary>
    <pre tabindex="0" role="region" aria-label="Rules of this preset">${rules}</pre>
  </details>`;
}
