import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { languages } from '../../../src/locales/languages.js';
import { filesHere, here } from '../../support/here.js';
import { languageName } from '../../support/language-name.js';
import { plainSheet, presetSheets } from '../../support/preset-sheets.js';
import { readerScheme } from '../../support/reader-scheme.js';
import { copyText } from '../copy-text.js';
import { defineTags } from '../define-tags.js';
import { page } from '../page.styles.js';
import { samplePage, type SamplePage } from '../theme-builder/preview/sample/sample-page.js';
import { ThemePreview, type PreviewSettings } from '../theme-builder/preview/theme-preview.js';
import { choices } from '../theme-builder/views/choices.styles.js';
import { choiceView } from '../theme-builder/views/choice-view.js';
import { standardView, viewSwitches, type View } from '../theme-builder/views/preview-view.js';
import { accentOf } from './accent-of-picture.js';
import type { Newspaper } from './newspaper.js';
import { NewspaperForm } from './newspaper-form.js';
import { inLanguage } from './newspaper-language.js';
import { pageOfNewspaper } from './page-of-newspaper.js';
import { pasteCode } from './paste-code.js';
import { styles } from './your-newspaper.styles.js';

/** The themes to choose from. A theme that is made for a language shows the sample in it. */
const themes: readonly { name: string; title: string; language?: string }[] = [
  { name: 'none', title: 'No theme' },
  { name: 'broadsheet', title: 'Broadsheet' },
  { name: 'salmon', title: 'Salmon' },
  { name: 'bold', title: 'Bold' },
  { name: 'arabic', title: 'Arabic', language: 'ar' },
  { name: 'japanese', title: 'Japanese', language: 'ja' },
];

/** The widgets of each page, in the order of the page. */
const widgets: Readonly<Record<string, readonly (readonly [tag: string, title: string])[]>> = {
  front: [
    ['news-headline-card', 'Headline card'],
    ['news-headline-list', 'Headline list'],
    ['news-subscription-prompt', 'Subscription prompt'],
  ],
  article: [
    ['news-headline-card', 'Headline card'],
    ['news-byline', 'Byline'],
    ['news-share-icons', 'Share icons'],
    ['news-photo-caption', 'Photo caption'],
    ['news-subscription-prompt', 'Subscription prompt'],
  ],
};

/** A widget that a visitor has chosen, and how it looks. */
export interface ChosenWidget {
  widget: Element;
  view: View;
  /** The name of a preset, or `none`. */
  theme: string;
  /** The origin of the newspaper, with a slash at the end. The sample has an invented one. */
  site: string;
}

/**
 * A newspaper made of the widgets: a sample, or the visitor's own, with switches for what is around the widgets. Below
 * the visitor's own newspaper is the code that shows it on any page.
 *
 * If {@link isChoosable} is set, a click on a widget sends the event `choose`, with a {@link ChosenWidget} as its
 * `detail`.
 */
export class YourNewspaper extends LitElement {
  static override styles = [page, choices, styles];

  /** The address of a newspaper to show first. Default: the sample. */
  @property() address = '';

  /** The start of an address that reads other sites. See `findNewspaper`. */
  @property() relay?: string;

  @property({ attribute: false }) isChoosable = false;

  @state() private view: View = { ...standardView, scheme: readerScheme() };
  @state() private theme = 'broadsheet';
  @state() private own?: Newspaper;
  /** A colour that the visitor has chosen, or that is from a picture of the newspaper. */
  @state() private accent?: string;
  @state() private said = '';

  #sample!: SamplePage;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed as Map<string, unknown>;
    if (!before.has('view') && !before.has('own')) return;
    const { own, view } = this;
    // The preview draws its page again only if it gets another one.
    if (before.has('own') || isOtherPage(view, before.get('view') as View | undefined))
      this.#sample = own ? pageOfNewspaper(view.page, own) : samplePage(view.page, view.language, here);
  }

  protected override render(): TemplateResult {
    const { own, view } = this;
    const width = Number(view.width) || fittingWidth();
    return html`<newspaper-form .address=${this.address} .relay=${this.relay} @read=${this.#showOwn}></newspaper-form>
      ${own ? this.#renderOwn(own) : nothing} ${this.#renderSwitches(width)}
      <theme-preview
        tabindex="0"
        role="region"
        aria-label="The newspaper"
        .settings=${this.#settings(width)}
        @choose=${(event: CustomEvent<Element>) => this.#choose(event.detail)}
      ></theme-preview>
      ${own ? this.#renderPaste(own) : nothing}
      ${
        this.isChoosable
          ? html`<p class="codes">
              <span>Click a widget to copy its code:</span>
              ${widgets[view.page]!.map(
                ([tag, title]) => html`<button type="button" @click=${() => this.#chooseFirst(tag)}>${title}</button>`,
              )}
            </p>`
          : nothing
      }
      <p class="unseen" role="status">${this.said}</p>`;
  }

  #renderOwn(own: Newspaper): TemplateResult {
    const { name, articles, language } = own;
    return html`<div class="own">
      <p role="status"><b>${name}</b>: ${articles.length === 1 ? 'one story' : `${articles.length} stories`}</p>
      <label>
        Language
        <select
          name="language"
          @change=${({ currentTarget }: Event) =>
            (this.own = { ...own, ...inLanguage((currentTarget as HTMLSelectElement).value) })}
        >
          ${[...new Set([language, 'en', ...Object.keys(languages)])].map(
            (tag) => html`<option value=${tag} .selected=${live(tag === language)}>${languageName(tag)}</option>`,
          )}
        </select>
      </label>
      <label>
        Accent
        <input
          type="color"
          .value=${this.accent ?? '#0b5563'}
          @input=${({ currentTarget }: Event) => (this.accent = (currentTarget as HTMLInputElement).value)}
        />
      </label>
      <button type="button" @click=${this.#showSample}>Back to the sample</button>
    </div>`;
  }

  #renderSwitches(width: number): TemplateResult {
    const { own, theme } = this;
    const view: View = { ...this.view, width: String(width) };
    // The stories of a visitor's newspaper are in one language.
    const switches = viewSwitches.filter(({ name }) => !own || name !== 'language');
    return html`<div class="switches" role="group" aria-label="Preview">
      ${choiceView(
        'theme',
        'Theme',
        'row',
        themes.map(({ name, title }) => ({ value: name, isChosen: name === theme, label: title })),
        (name) => this.#setTheme(name),
      )}
      ${switches.map(({ name, title, choices: values }) =>
        choiceView(
          name,
          title,
          'row',
          values.map(([value, label]) => ({
            value,
            isChosen: value === view[name],
            label: name === 'language' ? html`<span lang=${value}>${label}</span>` : label,
          })),
          (value) => (this.view = { ...this.view, [name]: value }),
        ),
      )}
    </div>`;
  }

  #renderPaste(own: Newspaper): TemplateResult {
    const code = pasteCode(own, filesHere, this.accent);
    return html`<section class="paste" aria-labelledby="paste">
      <h2 id="paste">
        ${
          own.feed
            ? 'Paste this into any page. It shows your stories:'
            : 'Paste this into any page, with the address of your feed:'
        }
      </h2>
      <button type="button" @click=${() => this.#copy(code)}>Copy</button>
      <pre tabindex="0"><code>${code}</code></pre>
      ${
        own.isOpen
          ? nothing
          : html`<p>
              A widget reads the feed in the reader’s browser, so your site must let other sites read it. Send it with
              the header <code>Access-Control-Allow-Origin: *</code>, or run the service:
              <code>npx standfirst serve --newsroom ${siteOf(own).slice(0, -1)}</code>.
            </p>`
      }
    </section>`;
  }

  #settings(width: number): PreviewSettings {
    const { theme, accent, view, isChoosable } = this;
    const sheet = presetSheets[theme] ?? plainSheet;
    return {
      sample: this.#sample,
      theme: `${sheet}${accent ? `:root, body { --news-color-accent: ${accent} }` : ''}`,
      isSheet: true,
      scheme: view.scheme,
      width,
      isChoosable,
    };
  }

  #setTheme(name: string): void {
    this.theme = name;
    const language = themes.find((theme) => theme.name === name)?.language;
    if (language) this.view = { ...this.view, language };
  }

  #showOwn = async ({ detail: newspaper }: CustomEvent<Newspaper>): Promise<void> => {
    this.own = newspaper;
    this.accent = undefined;
    // Meanwhile, the visitor may read another newspaper, go back to the sample, or choose a colour.
    const isShown = (): boolean => this.own?.articles === newspaper.articles;
    const accent = await accentOf(newspaper);
    if (isShown()) this.accent ??= accent;
  };

  #showSample = (): void => {
    this.own = undefined;
    this.accent = undefined;
  };

  /** Chooses the first widget with a tag on the page, and shows it. */
  #chooseFirst(tag: string): void {
    const preview = this.renderRoot.querySelector('theme-preview');
    const frame = preview?.shadowRoot?.querySelector('iframe');
    const widget = frame?.contentDocument?.querySelector(tag);
    if (!preview || !frame || !widget) return;
    const scale = frame.getBoundingClientRect().width / frame.offsetWidth;
    const { top, bottom } = widget.getBoundingClientRect();
    // Not `scrollIntoView`, which would scroll this page too.
    preview.scrollTop = ((top + bottom) / 2) * scale - preview.clientHeight / 2;
    this.#choose(widget);
  }

  #choose(widget: Element): void {
    const { own, theme } = this;
    const view = own ? { ...this.view, language: own.language } : this.view;
    const detail: ChosenWidget = { widget, view, theme, site: siteOf(own) };
    this.dispatchEvent(new CustomEvent('choose', { detail }));
  }

  async #copy(code: string): Promise<void> {
    this.said = '';
    this.said = (await copyText(code))
      ? 'The code is copied.'
      : 'The browser did not allow the copy. Select the code and copy it yourself.';
  }
}

const isOtherPage = (view: View, before: View | undefined): boolean =>
  view.page !== before?.page || view.language !== before.language;

/** Returns the width of a page that is large enough to read in this window. */
function fittingWidth(): number {
  if (innerWidth < 600) return 390;
  return innerWidth < 1000 ? 768 : 1280;
}

function siteOf(newspaper: Newspaper | undefined): string {
  const address = newspaper?.articles.find(({ url }) => url)?.url;
  return address ? `${new URL(address).origin}/` : 'https://news.example/';
}

/** Registers the tag and those inside it. A function, because the modules of this package have no side effects. */
export function defineYourNewspaper(): void {
  defineTags({ 'theme-preview': ThemePreview, 'newspaper-form': NewspaperForm, 'your-newspaper': YourNewspaper });
}
