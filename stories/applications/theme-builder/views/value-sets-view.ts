import { html, type TemplateResult } from 'lit';
import { isAsChosen } from '../builder-state.js';
import { choiceView } from './choice-view.js';
import type { TokenValues } from '../theme/design-tokens.js';

/** Values that are chosen together: a palette, or a pair of faces. */
interface ValueSet {
  id: string;
  title: string;
  about: string;
  values: TokenValues;
}

export interface ValueSetsOptions<Chosen extends ValueSet> {
  name: string;
  title: string;
  sets: readonly Chosen[];
  /** The id of the chosen set. */
  chosen: string;
  /** The values of the theme, which may have been changed since. */
  values: TokenValues;
  hint: string;
  /** Shows the values of a set. */
  renderSample: (set: Chosen) => TemplateResult;
  choose: (id: string) => void;
}

/** Renders sets of values to choose from, as cards. If the values have been changed since, the title says so. */
export function valueSetsView<Chosen extends ValueSet>({
  name,
  title,
  sets,
  chosen,
  values,
  hint,
  renderSample,
  choose,
}: ValueSetsOptions<Chosen>): TemplateResult {
  const isShown = (set: Chosen): boolean => set.id === chosen && isAsChosen(values, set.values);
  const choice = sets.find(({ id }) => id === chosen);
  return choiceView(
    name,
    choice && !isShown(choice) ? `${title}: ${choice.title}, changed` : title,
    'cards',
    sets.map((set) => ({
      value: set.id,
      isChosen: isShown(set),
      label: html`${renderSample(set)} <span class="name">${set.title}</span> <span class="about">${set.about}</span>`,
    })),
    choose,
    hint,
  );
}
