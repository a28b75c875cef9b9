import type { PromptState } from '../../../src/access/prompt-state.js';
import { standardRules, type PaywallRules } from './rules.js';
import { mostSteps, type Step } from './steps.js';

/** The steps to a state, and the rules that they need. */
export interface Way {
  rules: PaywallRules;
  steps: Step[];
}

/** Returns the shortest steps to a state. The rules change only if a reader could not reach it with these. */
export function shortestWay(state: PromptState, rules: PaywallRules): Way {
  const { limit } = rules;
  const trial = { ...rules, trial: rules.trial ?? standardRules.trial };
  switch (state) {
    case 'pending':
      return { rules, steps: ['r', 'y'] };
    case 'open':
      return { rules, steps: ['r', 'p'] };
    case 'gift':
      return { rules, steps: ['r', 'o'] };
    case 'trial':
      return { rules: trial, steps: ['r', 't'] };
    case 'trial-expired':
      return { rules: trial, steps: ['r', 't', 'e'] };
    case 'grace':
      return { rules, steps: ['r', 'p', 'g'] };
    case 'expired':
      return { rules, steps: ['r', 'p', 'e'] };
    case 'subscriber-only':
      return { rules, steps: ['s'] };
    case 'metered':
      return { rules: limit > 1 ? rules : { ...rules, limit: standardRules.limit }, steps: ['r'] };
    case 'last':
      return { rules: { ...rules, limit: Math.max(1, limit) }, steps: readings(Math.max(1, limit)) };
    case 'register': {
      const registered = (rules.registered ?? 0) > limit ? rules.registered : limit + 2;
      return { rules: { ...rules, registered }, steps: readings(limit + 1) };
    }
    case 'exhausted': {
      const { registered = 0 } = rules;
      return { rules, steps: registered > limit ? ['r', 'a', ...readings(registered)] : readings(limit + 1) };
    }
  }
}

const readings = (count: number): Step[] => Array.from({ length: Math.min(count, mostSteps) }, () => 'r');
