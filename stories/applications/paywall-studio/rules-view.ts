import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { selectView } from '../select-view.js';
import { choiceRules, numberRules, type NumberRule, type PaywallRules } from './rules.js';
import type { ArticleKind } from './steps.js';

const kinds: readonly (readonly [ArticleKind, string])[] = [
  ['metered', 'Metered'],
  ['subscriber', 'For subscribers'],
  ['free', 'Free'],
];

/** The changes that the form can make. */
export interface RuleActions {
  set(change: Partial<PaywallRules>): void;
  setKind(kind: ArticleKind): void;
}

/**
 * Renders the form with the rules of the newspaper and the look of its page.
 *
 * @param themes the names of the presets
 */
export function rulesView(
  rules: PaywallRules,
  kind: ArticleKind,
  themes: readonly string[],
  { set, setKind }: RuleActions,
): TemplateResult {
  const number = (rule: NumberRule): TemplateResult => {
    const change = ({ currentTarget }: Event): void =>
      set({ [rule.name]: numberIn(currentTarget as HTMLInputElement, rule, rules[rule.name]) });
    return html`<label>
      ${rule.title}
      <input
        type="number"
        name=${rule.name}
        min=${rule.least}
        max=${rule.most}
        placeholder=${rule.none ?? ''}
        .value=${live(String(rules[rule.name] ?? ''))}
        @change=${change}
      />
    </label>`;
  };
  const [limit, registered, trial] = numberRules as [NumberRule, NumberRule, NumberRule];
  const [period, ...others] = choiceRules(themes).map(({ name, title, choices }) =>
    selectView(name, title, choices, rules[name], (value) => set({ [name]: value })),
  );
  return html`<form class="rules" aria-labelledby="rules-title" @submit=${(event: Event) => event.preventDefault()}>
    <h2 id="rules-title">The rules of the newspaper</h2>
    ${number(limit)} ${period} ${number(registered)} ${number(trial)}
    ${selectView('article', 'The article is', kinds, kind, (value) => setKind(value as ArticleKind))} ${others}
  </form>`;
}

/** Reads a number. One that is too small or too large becomes the nearest that is allowed. */
function numberIn(
  input: HTMLInputElement,
  { least, most, none }: NumberRule,
  before: number | undefined,
): number | undefined {
  const { valueAsNumber: number, validity } = input;
  // Firefox lets the visitor type words. They mean nothing, not "none".
  if (validity.badInput) return before;
  if (Number.isNaN(number)) return none !== undefined && input.value === '' ? undefined : before;
  return Math.min(most, Math.max(least, Math.round(number)));
}
