import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { TokenName } from '../../src/theme/tokens.js';
import { asHex } from './hex.js';
import { bare } from './css-color.js';
import { blank, fromHash, themeOf, toHash, type BuilderState, type Presets } from './builder-state.js';
import { contrastSummary, contrastView } from './contrast-view.js';
import { controlsView, joinHalves, type Halves } from './controls-view.js';
import { shownColors } from './fit.js';
import { outputsOf, outputsView } from './outputs-view.js';
import { panels, type Panel } from './panels.js';
import { ThemePanel } from './theme-panel.js';
import { themeCss, type Theme } from './theme-css.js';
import { styles } from './theme-builder.styles.js';

/** Makes a theme of the public tokens: inputs, the widgets under it, its contrasts, and the theme to take away. Its state is the address’s hash. */
export class ThemeBuilder extends LitElement {
  static override styles = styles;

  /** The themes that one can start from. */
  @property({ attribute: false }) presets: Presets = {};

  @state() private chosen: BuilderState = blank;
  /** Which output was copied last, since when nothing has changed. */
  @state() private copied = '';
  @state() private said = '';

  #drafts = new Map<TokenName, Halves>();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#readAddress);
    addEventListener('hashchange', this.#readAddress);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#readAddress);
    removeEventListener('hashchange', this.#readAddress);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('presets')) this.#readAddress();
  }

  protected override render(): TemplateResult {
    const { chosen, presets } = this;
    const theme = themeOf(chosen, presets);
    const about = chosen.preset ? `from the preset “${chosen.preset}”` : '';
    const outputs = outputsOf(theme, about);
    return html`<div class="builder" lang="en" dir="ltr">
      <header>
        <h1>A theme of your own</h1>
        <p>Choose what is yours; what you leave empty is as the library has it, and the theme does not hold it.</p>
      </header>
      <div class="desk">
        <form class="controls" aria-label="The theme" @submit=${(submit: Event) => submit.preventDefault()}>
          ${controlsView(chosen, presets, this.#drafts, {
            setToken: (name, value) => this.#setToken(name, value),
            setHalves: (name, halves) => {
              this.#drafts.set(name, halves);
              this.#setToken(name, joinHalves(halves));
            },
            startFrom: (preset) => this.#change({ preset, values: { ...presets[preset]?.values } }, 'pushState'),
            setWritesBoth: (writesBoth) => this.#change({ writesBoth }),
          })}
          <div class="actions">
            <button type="button" @click=${() => this.#copy('link', location.href, 'The link')}>
              ${this.copied === 'link' ? 'Copied' : 'Copy link'}
            </button>
            <button type="button" @click=${() => this.#change(blank, 'pushState')}>Start over</button>
          </div>
          <p class="summary">${contrastSummary(theme.values)}</p>
        </form>
        <section class="stage" aria-labelledby="stage-title">
          <h2 id="stage-title">The widgets</h2>
          <div class="panels">${panels.map((panel) => this.#panel(panel, theme, about))}</div>
        </section>
      </div>
      <section class="contrast" aria-labelledby="contrast-title">
        <h2 id="contrast-title">Contrast</h2>
        ${contrastView(chosen, theme.values, {
          setLevel: (level) => this.#change({ level }),
          apply: ({ token, value }) => this.#setToken(token, value),
        })}
      </section>
      <section class="take" aria-labelledby="take-title">
        <h2 id="take-title">Take it away</h2>
        ${outputsView(outputs, this.copied, ({ id, text, title }) => this.#copy(id, text, title))}
      </section>
      <p class="unseen" role="status">${this.said}</p>
    </div>`;
  }

  #panel(panel: Panel, theme: Theme, about: string): TemplateResult {
    const paper = shownColors(theme.values, panel.scheme).paper ?? bare[panel.scheme].paper;
    return html`<section aria-labelledby="panel-${panel.id}">
      <h3 id="panel-${panel.id}">${panel.title}</h3>
      <p class="hint">${panel.about}</p>
      <theme-panel
        data-panel=${panel.id}
        .panel=${panel}
        .theme=${themeCss(theme, about)}
        .paper=${asHex(paper)}
      ></theme-panel>
    </section>`;
  }

  #readAddress = (): void => {
    this.chosen = fromHash(location.hash, this.presets);
    this.copied = '';
  };

  #setToken(name: TokenName, value: string): void {
    this.#change({ values: { ...this.chosen.values, [name]: value } });
  }

  #change(change: Partial<BuilderState>, how: 'replaceState' | 'pushState' = 'replaceState'): void {
    this.chosen = { ...this.chosen, ...change };
    this.copied = '';
    this.said = '';
    const hash = toHash(this.chosen, this.presets);
    history[how](history.state, '', hash ? `#${hash}` : location.pathname + location.search);
  }

  async #copy(what: string, text: string, title: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.copied = what;
      this.said = `${title}: copied`;
    } catch {
      this.said = `${title}: the browser did not let it be copied. Select it and copy it by hand.`;
    }
  }
}

/** Registers the builder's tags. By a call: the package says of its modules that to load them does nothing. */
export function defineThemeBuilder(): void {
  if (customElements.get('theme-builder')) return;
  customElements.define('theme-panel', ThemePanel);
  customElements.define('theme-builder', ThemeBuilder);
}
