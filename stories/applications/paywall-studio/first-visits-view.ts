import { html, nothing, type TemplateResult } from 'lit';
import { shortly } from './explain.js';
import { replay } from './replay.js';
import type { PaywallRules } from './rules.js';
import type { Step } from './steps.js';

/** The most visits in the table. */
const most = 12;

/** Returns what readers see at their first visits in a period: a row of headings, then a row for each visit. */
export function firstVisits(rules: PaywallRules, start: number): string[][] {
  const { limit, registered } = rules;
  // The first visit without a free article is the last one that differs.
  const count = Math.min(most, Math.max(limit, registered ?? 0) + 1);
  const visits = Array<Step>(count).fill('r');
  const anonymous = replay(rules, visits, start).map(shortly);
  if (registered === undefined)
    return [['Visit', 'The reader sees'], ...anonymous.map((state, index) => [`${index + 1}`, state])];
  // The reader registers after the first article is open.
  const [, ...afterwards] = replay(rules, ['r', 'a', ...visits.slice(1)], start);
  const known = afterwards.map(shortly);
  return [
    ['Visit', 'Without an account', 'Registered at the first visit'],
    ...anonymous.map((state, index) => [`${index + 1}`, state, known[index]!]),
  ];
}

/** Renders the first visits as a table, and copies it as text with tabs, for a spreadsheet or an email. */
export function firstVisitsView(
  rules: PaywallRules,
  start: number,
  isCopied: boolean,
  copy: (text: string) => void,
): TemplateResult {
  const [head, ...rows] = firstVisits(rules, start) as [string[], ...string[][]];
  const text = [head, ...rows].map((row) => row.join('\t')).join('\n');
  return html`<details class="visits">
    <summary>The first visits of a ${rules.period}, as a table</summary>
    <table>
      <thead>
        <tr>
          ${head.map((title) => html`<th scope="col">${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([visit, ...states]) =>
            html`<tr>
              <th scope="row">${visit}</th>
              ${states.map((state) => html`<td>${state}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
    ${rows.length === most ? html`<p class="hint">Only the first ${most} visits.</p>` : nothing}
    <button type="button" @click=${() => copy(text)}>${isCopied ? 'Copied' : 'Copy table'}</button>
  </details>`;
}
