import { css, html, LitElement, type PropertyValues, type ReactiveElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { contrastTheme } from '../../../support/contrast-theme.js';
import { layout } from './sample/layout.js';
import type { SamplePage } from './sample/sample-page.js';

/** The page in the preview. */
export interface PreviewSettings {
  sample: SamplePage;
  /** The exported style sheet. */
  theme: string;
  /** Whether the body has the class `news-sheet`. */
  isSheet: boolean;
  scheme: string;
  /** The width of the page in pixels. It is scaled down if there is less room. */
  width: number;
  /**
   * Whether a click on a widget chooses it. The element then sends the event `choose`, with the widget as its `detail`.
   */
  isChoosable?: boolean;
}

/** The widgets of the sample pages. */
const chosenTags =
  'news-headline-card, news-headline-list, news-byline, news-share-icons, news-photo-caption, news-subscription-prompt';

const emptyPage = `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<style>${layout}
.choosable > body :is(${chosenTags}) {
  cursor: pointer;
}
.choosable > body :is(${chosenTags}):hover {
  outline: 2px dashed color-mix(in srgb, currentcolor 60%, transparent);
  outline-offset: 6px;
}</style>
<style id="theme"></style>
<style id="likeness"></style>
</head>
<body></body>
</html>`;

/**
 * A sample page in a frame. Its only style sheets are the layout of the sample and the exported theme.
 *
 * The widgets are made on this page and moved into the frame, so the frame loads no script. The frame is as high as its
 * page, and the element scrolls, so that no scroll bar takes from the page's width.
 */
export class ThemePreview extends LitElement {
  static override styles = css`
    :host {
      display: block;
      min-block-size: 0;
      overflow: hidden auto;
      scrollbar-gutter: stable;
      background: light-dark(#e9e6df, #0c0b0a);
    }
    .page {
      margin-inline: auto;
      overflow: hidden;
    }
    iframe {
      display: block;
      border: 0;
      background: canvas;
      transform-origin: 0 0;
    }
  `;

  @property({ attribute: false }) settings!: PreviewSettings;

  /** The room that there is for the page. */
  @state() private room = { width: 0, height: 0 };
  @state() private pageHeight = 0;

  #page?: Document;
  #shown?: SamplePage;
  #sizes = new ResizeObserver(() => this.#measure());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    this.#page = undefined;
    this.#shown = undefined;
  }

  protected override render(): TemplateResult {
    const { width, sample, scheme } = this.settings;
    const scale = this.room.width > 0 ? Math.min(1, this.room.width / width) : 1;
    const height = Math.max(this.pageHeight, Math.floor(this.room.height / scale));
    return html`<div class="page" .style=${`inline-size: ${width * scale}px; block-size: ${height * scale}px`}>
      <iframe
        title=${`Preview: ${sample.title}`}
        scrolling="no"
        .style=${`inline-size: ${width}px; block-size: ${height}px; transform: scale(${scale}); color-scheme: ${schemeOf(scheme)}`}
        srcdoc=${emptyPage}
        @load=${this.#open}
      ></iframe>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('settings')) this.#show();
  }

  #open({ currentTarget }: Event): void {
    const page = (this.#page = (currentTarget as HTMLIFrameElement).contentDocument!);
    this.#shown = undefined;
    this.#sizes.observe(page.body);
    page.addEventListener('click', (click) => this.#choose(click), { capture: true });
    this.#show();
  }

  #choose(click: MouseEvent): void {
    const path = click.composedPath() as Partial<Element>[];
    // Links of the sample lead nowhere.
    if (path.some(({ localName }) => localName === 'a')) click.preventDefault();
    if (!this.settings.isChoosable) return;
    // The cards of a list belong to the list.
    const widget = path.findLast((node) => node.localName?.startsWith('news-'));
    if (!widget) return;
    click.preventDefault();
    click.stopPropagation();
    this.dispatchEvent(new CustomEvent('choose', { detail: widget }));
  }

  #show(): void {
    const page = this.#page;
    if (!page) return;
    const { sample, theme, isSheet, scheme } = this.settings;
    const root = page.documentElement;
    root.lang = sample.language;
    root.dir = sample.direction;
    root.className = this.settings.isChoosable ? 'choosable' : '';
    root.style.colorScheme = schemeOf(scheme);
    page.body.className = isSheet ? 'news-sheet' : '';
    setText(page.getElementById('theme')!, theme);
    setText(page.getElementById('likeness')!, scheme === 'contrast' ? contrastTheme : '');
    if (this.#shown === sample) return;
    this.#shown = sample;
    page.title = sample.title;
    void this.#fill(page, sample);
  }

  async #fill(page: Document, sample: SamplePage): Promise<void> {
    this.ariaBusy = 'true';
    const nodes = await madeHere(sample);
    if (this.#page !== page || this.#shown !== sample) return;
    page.body.replaceChildren(...nodes);
    this.scrollTop = 0;
    this.ariaBusy = null;
  }

  #measure(): void {
    const { paddingInlineStart, paddingBlockStart } = getComputedStyle(this);
    this.room = {
      width: this.clientWidth - 2 * parseFloat(paddingInlineStart),
      height: this.clientHeight - 2 * parseFloat(paddingBlockStart),
    };
    const body = this.#page?.body;
    if (body) this.pageHeight = Math.ceil(body.getBoundingClientRect().height);
  }
}

/** A contrast theme is dark here. */
const schemeOf = (scheme: string): string => (scheme === 'light' ? 'light' : 'dark');

/**
 * Writes a text only if it has changed: a browser would read the style sheet again, and compute every style on the page
 * again.
 */
function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * Makes the elements of a sample page. All of them are drawn on this page first, also those inside other widgets. A
 * widget can get its style sheets only from the document in which it is first connected.
 */
async function madeHere({ body, language, direction }: SamplePage): Promise<ChildNode[]> {
  const stand = document.createElement('div');
  stand.style.cssText = 'position: fixed; visibility: hidden; inset: 0; overflow: hidden';
  stand.lang = language;
  stand.dir = direction;
  stand.innerHTML = body;
  document.body.append(stand);
  await drawn(stand);
  stand.remove();
  return [...stand.childNodes];
}

/** Waits until every widget in an element has been drawn, and those that it has made. */
async function drawn(root: Element | ShadowRoot): Promise<void> {
  for (const element of root.querySelectorAll<Element & Partial<ReactiveElement>>('*')) {
    await element.updateComplete;
    if (element.shadowRoot) await drawn(element.shadowRoot);
  }
}
