import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { BuilderState } from '../builder-state.js';
import { demands, formatRatio, type Level } from '../colours/contrast.js';
import type { TokenValues } from '../theme/design-tokens.js';
import type { Scheme } from '../colours/fit.js';
import { examine, mend, pairs, type Finding, type Mend } from '../colours/pairs.js';

/** The actions of the screen “Contrast”. */
export interface ContrastActions {
  setLevel(level: Level): void;
  apply(mend: Mend): void;
}

const schemes: readonly Scheme[] = ['light', 'dark'];

/** Returns how many pairs of colours have less contrast than AA requires, in light and dark together. */
export function shortPairs(values: TokenValues): number {
  return schemes.flatMap((scheme) => examine(values, scheme)).filter(({ reaches }) => reaches && !reaches.AA).length;
}

/** Says how many pairs fall short, in a sentence. */
export function contrastSummary(values: TokenValues): string {
  const short = schemes.map((scheme) => examine(values, scheme).filter(({ reaches }) => reaches && !reaches.AA).length);
  if (short.every((count) => count === 0)) return 'Every pair of colours reaches AA.';
  return schemes
    .flatMap((scheme, index) =>
      short[index]
        ? [`${short[index]} ${short[index] === 1 ? 'pair falls' : 'pairs fall'} short of AA in ${scheme}.`]
        : [],
    )
    .join(' ');
}

/** Renders the screen of contrasts. */
export function contrastView(state: BuilderState, values: TokenValues, actions: ContrastActions): TemplateResult {
  return html`
    <div class="bar">
      <p class="summary" role="status">${contrastSummary(values)}</p>
      <fieldset class="levels">
        <legend>Suggest colours that reach</legend>
        ${(['AA', 'AAA'] as const).map(
          (level) =>
            html`<label>
              <input
                type="radio"
                name="level"
                .checked=${live(state.level === level)}
                @change=${() => actions.setLevel(level)}
              />
              ${level}
            </label>`,
        )}
      </fieldset>
    </div>
    <div class="grids">${schemes.map((scheme) => gridView(scheme, state, values, actions))}</div>
    <p class="hint">
      Ratios as <a href="https://www.w3.org/TR/WCAG22/#contrast-minimum">WCAG 2.2</a> counts them, for the colours that
      the widgets show. If no paper is set, the page’s own counts: white, and #121212 in dark. Backgrounds from a
      preset’s rules are not counted.
    </p>
  `;
}

function gridView(scheme: Scheme, state: BuilderState, values: TokenValues, actions: ContrastActions): TemplateResult {
  const findings = examine(values, scheme);
  const unread = pairs.length - findings.length;
  return html`<table data-scheme=${scheme}>
    <caption>
      In ${scheme}
    </caption>
    <thead>
      <tr>
        <th scope="col">Pair</th>
        <th scope="col">As shown</th>
        <th scope="col">Ratio</th>
        <th scope="col">AA</th>
        <th scope="col">AAA</th>
      </tr>
    </thead>
    <tbody>
      ${repeat(
        findings,
        ({ pair }) => pair.title,
        (finding) => rowView(finding, scheme, mend(finding, state.level, values, scheme), state.level, actions),
      )}
    </tbody>
    ${
      unread > 0
        ? html`<tfoot>
            <tr>
              <td colspan="5">${unread} not counted: the builder cannot read a colour of theirs.</td>
            </tr>
          </tfoot>`
        : nothing
    }
  </table>`;
}

function rowView(
  finding: Finding,
  scheme: Scheme,
  mended: Mend | undefined,
  asked: Level,
  actions: ContrastActions,
): TemplateResult {
  const { pair, top, below, ratio, reaches, written } = finding;
  return html`<tr data-pair=${pair.title} data-top=${top} data-below=${below}>
      <th scope="row">
        ${pair.title}
        <span class="where">${pair.where}</span>
      </th>
      <td>
        <span
          class="sample ${pair.size.replace(' ', '-')} ${pair.isBold ? 'bold' : ''}"
          aria-hidden="true"
          .style=${`color: ${top}; background: ${below}`}
        ></span>
        <span class="hexes">${top} on ${below}</span>
        ${written ? html`<span class="where">from ${written}, fitted to the ink</span>` : nothing}
      </td>
      <td class="ratio">${formatRatio(ratio)}</td>
      ${(['AA', 'AAA'] as const).map((level) => levelView(level, finding, asked))}
    </tr>
    ${
      mended && reaches
        ? html`<tr class="mend">
            <td colspan="5">
              <span class="chip" .style=${`background: ${mended.color}`}></span>
              Nearest colour that does: <code>${mended.color}</code>
              <button
                type="button"
                aria-label="Use it for ${pair.title.toLowerCase()}, in ${scheme}"
                @click=${() => actions.apply(mended)}
              >
                Use it
              </button>
            </td>
          </tr>`
        : nothing
    }`;
}

function levelView(level: Level, { pair, reaches }: Finding, asked: Level): TemplateResult {
  const demand = demands[pair.size];
  if (!demand || !reaches) return html`<td class="none">not needed</td>`;
  if (level === 'AAA' && pair.size === 'graphics') return html`<td class="none">same as AA</td>`;
  return reaches[level]
    ? html`<td class="pass">Pass <span class="where">needs ${demand[level]}</span></td>`
    : html`<td class="fail ${level === 'AA' || level === asked ? 'asked' : ''}">
        Fail <span class="where">needs ${demand[level]}</span>
      </td>`;
}
