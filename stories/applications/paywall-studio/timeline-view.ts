import { html, type TemplateResult } from 'lit';
import { promptRule } from '../../../src/access/prompt-state.js';
import { shortly } from './explain.js';
import type { Moment } from './replay.js';
import { titleOf } from './steps.js';

/** Renders what happened so far. A press on a step goes back to it; the steps after it stay until another is taken. */
export function timelineView(moments: readonly Moment[], at: number, go: (index: number) => void): TemplateResult {
  return html`<ol class="timeline" aria-label="What happened so far">
    ${moments.map(
      (moment, index) =>
        html`<li class=${index > at ? 'later' : ''}>
          <button
            type="button"
            aria-current=${index === at ? 'step' : 'false'}
            data-denies=${promptRule(moment.state).denies ? 'true' : 'false'}
            @click=${() => go(index)}
          >
            <span class="when">Visit ${moment.visit}, day ${moment.day}</span>
            <span class="unseen">: </span>
            <span class="what">${titleIn(moment, index)}</span>
            <span class="unseen">: </span>
            <span class="state">${shortly(moment)}</span>
          </button>
        </li>`,
    )}
  </ol>`;
}

function titleIn({ step, state }: Moment, index: number): string {
  if (index === 0 && step === 'r') return 'Reads an article';
  return step === 'e' && state === 'trial-expired' ? 'Trial ends' : titleOf(step);
}
