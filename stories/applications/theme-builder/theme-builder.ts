import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { TokenName } from '../../../src/theme/tokens.js';
import { here } from '../../support/here.js';
import { copyText } from '../copy-text.js';
import { defineTags } from '../define-tags.js';
import { basicsView } from './views/basics-view.js';
import {
  blank,
  fromHash,
  themeOf,
  toHash,
  withFaces,
  withPalette,
  withPreset,
  type BuilderState,
  type Presets,
} from './builder-state.js';
import { contrastView, shortPairs } from './views/contrast-view.js';
import { exportView } from './views/export-view.js';
import { joinHalves, type Halves } from './views/field-view.js';
import { coloursView } from './views/colours-view.js';
import { FromPageForm } from './from-page/from-page-form.js';
import type { View } from './views/preview-view.js';
import { samplePage, type SamplePage } from './preview/sample/sample-page.js';
import { spaceView } from './views/space-view.js';
import { tabsView, type Tab } from './views/tabs.js';
import { themeCss, type Theme } from './theme/theme-css.js';
import { ThemePreview } from './preview/theme-preview.js';
import { typeView } from './views/type-view.js';
import { switchesView } from './views/view-switches.js';
import { styles } from './theme-builder.styles.js';

/**
 * Makes a theme of the public tokens: controls on one side, a page of a newspaper on the other. The address of the page
 * has the whole state, so a link opens the same theme.
 */
export class ThemeBuilder extends LitElement {
  static override styles = styles;

  /** The themes that one can start from. */
  @property({ attribute: false }) presets: Presets = {};

  /** The rules of a page that is one sheet of paper. */
  @property({ attribute: false }) sheet = '';

  @state() private chosen: BuilderState = blank;
  @state() private screen = 'basics';
  /** Which output was copied last, if nothing has changed since. */
  @state() private copied = '';
  @state() private said = '';
  /** Whether the preview is beside the controls, and not above them. */
  @state() private isWide = false;

  #drafts = new Map<TokenName, Halves>();
  #wide = matchMedia('(width >= 900px)');
  #tablet = matchMedia('(width >= 768px)');
  #samples = new Map<string, SamplePage>();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#readAddress);
    addEventListener('hashchange', this.#readAddress);
    this.#wide.addEventListener('change', this.#fitWindow);
    this.#tablet.addEventListener('change', this.#fitWindow);
    this.#fitWindow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#readAddress);
    removeEventListener('hashchange', this.#readAddress);
    this.#wide.removeEventListener('change', this.#fitWindow);
    this.#tablet.removeEventListener('change', this.#fitWindow);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('presets')) this.#readAddress();
  }

  protected override render(): TemplateResult {
    const { chosen, presets, screen, isWide } = this;
    const theme = themeOf(chosen, presets, this.sheet);
    const tabs = this.#tabs(theme);
    const open = tabs.some(({ id }) => id === screen) ? screen : 'basics';
    return html`<div class="builder" lang="en" dir="ltr">
      <header>
        <h1>Theme builder</h1>
        <button type="button" @click=${() => this.#copy('link', location.href, 'The link')}>
          ${this.copied === 'link' ? 'Copied' : 'Copy link'}
        </button>
        <button type="button" @click=${this.#startOver}>Start over</button>
      </header>
      <form class="desk" aria-label="Theme" @submit=${(submit: Event) => submit.preventDefault()}>
        ${tabsView(tabs, open, (id) => {
          this.screen = id;
        })}
        ${keyed(
          open,
          html`<div class="panel" role="tabpanel" id="panel" aria-labelledby="tab-${open}" tabindex="0">
            ${this.#panel(open, theme)}
          </div>`,
        )}
      </form>
      <section class="stage" aria-label="Preview">
        ${isWide ? this.#switches() : nothing}
        <theme-preview
          role="region"
          aria-label="The page"
          tabindex="0"
          .settings=${this.#preview(theme)}
        ></theme-preview>
      </section>
      <p class="unseen" role="status">${this.said}</p>
    </div>`;
  }

  #tabs({ values }: Theme): Tab[] {
    const short = shortPairs(values);
    const count = short
      ? html` <span class="count">${short}</span
          ><span class="unseen"> ${short === 1 ? 'pair falls' : 'pairs fall'} short</span>`
      : nothing;
    return [
      { id: 'basics', title: 'Basics' },
      { id: 'colours', title: 'Colours' },
      { id: 'type', title: 'Type' },
      { id: 'space', title: 'Space' },
      { id: 'contrast', title: html`Contrast${count}` },
      { id: 'export', title: 'Export' },
      ...(this.isWide ? [] : [{ id: 'view', title: 'View' }]),
    ];
  }

  #panel(screen: string, theme: Theme): TemplateResult {
    const { chosen, presets } = this;
    const shown = { values: chosen.values, drafts: this.#drafts };
    const fields = {
      setToken: (name: TokenName, value: string) => this.#setToken(name, value),
      setHalves: (name: TokenName, halves: Halves) => {
        this.#drafts.set(name, halves);
        this.#setToken(name, joinHalves(halves));
      },
    };
    switch (screen) {
      case 'colours':
        return coloursView(chosen, shown, {
          ...fields,
          choosePalette: (id) => this.#change(withPalette(chosen, id), 'pushState'),
          setWritesBoth: (writesBoth) => this.#change({ writesBoth }),
        });
      case 'type':
        return typeView(chosen, shown, {
          ...fields,
          chooseFaces: (id) => this.#change(withFaces(chosen, id), 'pushState'),
        });
      case 'space':
        return spaceView(Boolean(theme.sheet), shown, { ...fields, setPaper: (paper) => this.#change({ paper }) });
      case 'contrast':
        return contrastView(chosen, theme.values, {
          setLevel: (level) => this.#change({ level }),
          apply: ({ token, value }) => this.#setToken(token, value),
        });
      case 'export':
        return exportView(theme, this.copied, {
          copy: ({ id, text, title }) => void this.#copy(id, text, title),
        });
      case 'view':
        return this.#switches();
      default:
        return basicsView(chosen, presets, shown, {
          ...fields,
          startFrom: (preset) => this.#change(withPreset(chosen, preset, presets), 'pushState'),
          takeFromPage: (values) => this.#change({ ...withPreset(chosen, '', presets), values }, 'pushState'),
        });
    }
  }

  get #width(): number {
    return Number(this.chosen.view.width || (this.isWide ? 1280 : this.#tablet.matches ? 768 : 390));
  }

  #switches(): TemplateResult {
    const { view } = this.chosen;
    return switchesView(view, this.#width, (change: Partial<View>) => this.#change({ view: { ...view, ...change } }));
  }

  #preview(theme: Theme): ThemePreview['settings'] {
    const { page, language, scheme } = this.chosen.view;
    const name = `${page} ${language}`;
    const sample = this.#samples.get(name) ?? samplePage(page, language, here);
    this.#samples.set(name, sample);
    return { sample, theme: themeCss(theme), isSheet: Boolean(theme.sheet), scheme, width: this.#width };
  }

  #readAddress = (): void => {
    this.chosen = fromHash(location.hash, this.presets);
    this.copied = '';
  };

  #fitWindow = (): void => {
    this.isWide = this.#wide.matches;
    this.requestUpdate();
  };

  #startOver = (): void => {
    this.#change({ ...blank, view: this.chosen.view }, 'pushState');
    this.said = 'Nothing is set any more.';
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
    const isCopied = await copyText(text);
    if (isCopied) this.copied = what;
    this.said = isCopied
      ? `${title}: copied`
      : `${title}: the browser did not allow the copy. Select the text and copy it yourself.`;
  }
}

/** Registers the tags of the builder. A function, because the modules of this package have no side effects. */
export function defineThemeBuilder(): void {
  defineTags({ 'theme-preview': ThemePreview, 'from-page-form': FromPageForm, 'theme-builder': ThemeBuilder });
}
