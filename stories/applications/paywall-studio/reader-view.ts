import { html, nothing, type TemplateResult } from 'lit';
import { promptStates, type PromptState } from '../../../src/access/prompt-state.js';
import { stateTitle } from './explain.js';
import { canFollow, type Moment } from './replay.js';
import type { PaywallRules } from './rules.js';
import { kindRead, mostSteps, readings, titleOf, type ArticleKind, type Step } from './steps.js';

/** The buttons of the reader, in groups. */
const groups: readonly (readonly [title: string, steps: readonly Step[]])[] = [
  ['Articles', ['c', 'o']],
  ['Time', ['d', 'w', 'm']],
  ['Account', ['a', 't', 'p', 'g', 'e']],
  ['Service', ['x', 'y']],
];

/** Renders the buttons for what happens next. After the last step that there can be, nothing happens. */
export function readerView(
  { moment, rules, kind, at }: { moment: Moment; rules: PaywallRules; kind: ArticleKind; at: number },
  take: (step: Step) => void,
): TemplateResult {
  const isFull = at + 1 >= mostSteps;
  const button = (step: Step): TemplateResult => {
    const isPossible = !isFull && canFollow(step, moment, rules);
    return html`<button
      type="button"
      class=${kindRead(step) ? 'main' : ''}
      data-step=${step}
      aria-disabled=${isPossible ? 'false' : 'true'}
      @click=${() => isPossible && take(step)}
    >
      ${step === 'e' && moment.subscription?.status === 'trial' ? 'Trial ends' : titleOf(kindRead(step) ? 'r' : step)}
    </button>`;
  };
  return html`<section class="reader" aria-labelledby="reader-title">
    <h2 id="reader-title">What happens next</h2>
    ${isFull ? html`<p class="hint">These are all ${mostSteps} steps. Go back, or take a new reader.</p>` : nothing}
    ${button(readings[kind])}
    ${groups.map(
      ([title, steps]) =>
        html`<div class="group" role="group" aria-label=${title}>
          <span class="hint" aria-hidden="true">${title}</span>
          <div class="row">${steps.map(button)}</div>
        </div>`,
    )}
  </section>`;
}

/** Renders a button for each state. It sets up the shortest steps to that state. */
export function jumpView(state: PromptState, jump: (state: PromptState) => void): TemplateResult {
  return html`<section class="jump" aria-labelledby="jump-title">
    <h2 id="jump-title">Jump to a state</h2>
    <div class="row">
      ${promptStates.map(
        (each) =>
          html`<button
            type="button"
            data-state=${each}
            aria-current=${each === state ? 'true' : 'false'}
            @click=${() => jump(each)}
          >
            ${stateTitle(each)}
          </button>`,
      )}
    </div>
  </section>`;
}
