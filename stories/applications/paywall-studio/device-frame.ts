import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PromptEvent } from '../../../src/components/subscription-prompt/prompt-event.js';

/** A page in a frame, and the reader's clock. */
export interface FramedPage {
  /** The document without its content. The frame loads it again only if it changes. */
  shell: string;
  /** The content of the body. */
  body: string;
  /** The time of the reader, in milliseconds since the epoch. */
  now: number;
  scheme: string;
  /** Whether a prompt is shown. */
  isShown: boolean;
}

/** How long the frame waits for the prompt, in milliseconds. */
const patience = 4_000;

/** The room that is left above or below the prompt, in pixels. */
const margin = 24;

const actions = ['news-subscribe', 'news-register', 'news-account', 'news-sign-in', 'news-offers'];

/**
 * A window of a device. The page in it has separate scripts. A press on an action of the prompt sends the event `act`
 * with the name of the action's event as its `detail`.
 */
export class DeviceFrame extends LitElement {
  static override styles = css`
    :host {
      display: block;
      overflow: hidden;
      border: 1px solid var(--edge);
    }
    iframe {
      display: block;
      border: 0;
      background: canvas;
      transform-origin: 0 0;
    }
  `;

  @property() label = '';
  /** In pixels of the page in the frame. */
  @property({ type: Number }) width = 390;
  @property({ type: Number }) height = 844;
  @property({ type: Number }) scale = 1;
  @property({ attribute: false }) page?: FramedPage;

  /** How often the page was filled. Only the last one is looked after. */
  #fills = 0;
  /** The element outside the frames that has the focus while the page is filled. */
  #focused: Element | null = null;

  protected override render(): TemplateResult {
    const { width, height, scale, page } = this;
    return html`<div .style=${`inline-size: ${width * scale}px; block-size: ${height * scale}px`}>
      <iframe
        title=${this.label}
        .style=${`inline-size: ${width}px; block-size: ${height}px; transform: scale(${scale}); color-scheme: ${page?.scheme}`}
        srcdoc=${page?.shell ?? ''}
        @load=${this.#open}
      ></iframe>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('page');
    if (before && before.shell === this.page?.shell) void this.#fill();
  }

  #open = ({ currentTarget }: Event): void => {
    const { contentDocument: document } = currentTarget as HTMLIFrameElement;
    // Links of the sample lead nowhere.
    document!.addEventListener('click', (click) => click.preventDefault());
    // A dialog that opens must not take the focus from the button that was pressed.
    document!.addEventListener('focusin', () => (this.#focused as HTMLElement | null)?.focus({ preventScroll: true }));
    for (const action of actions)
      document!.addEventListener(action, (event) => {
        event.preventDefault();
        this.dispatchEvent(new CustomEvent('act', { detail: (event as PromptEvent).type }));
      });
    void this.#fill();
  };

  /** Writes the content of the page, and scrolls to the prompt. */
  async #fill(): Promise<void> {
    const own = ++this.#fills;
    const { page } = this;
    const frame = this.renderRoot.querySelector('iframe')!;
    const { contentDocument: document, contentWindow: window } = frame;
    if (!page || !document || !window) return;
    const moved = page.now - Date.now();
    (window as Window & typeof globalThis).Date.now = () => Date.now() + moved;
    const { activeElement } = this.getRootNode() as ShadowRoot;
    this.#focused = activeElement instanceof DeviceFrame ? null : activeElement;
    document.body.innerHTML = page.body;
    window.scrollTo(0, 0);
    const prompt = await this.#shownPrompt(document, page, () => own === this.#fills);
    if (own !== this.#fills) return;
    this.#focused = null;
    this.toggleAttribute('data-settled', true);
    // A banner and a dialog are in view.
    if (!prompt || /banner|dialog/.test(prompt.getAttribute('presentation') ?? '')) return;
    const { top, bottom } = prompt.getBoundingClientRect();
    if (bottom > window.innerHeight) window.scrollTo(0, Math.min(top - margin, bottom - window.innerHeight + margin));
  }

  /** Waits until the prompt is as its state needs it. */
  async #shownPrompt(document: Document, page: FramedPage, isWanted: () => boolean): Promise<Element | undefined> {
    this.toggleAttribute('data-settled', false);
    for (const end = performance.now() + patience; performance.now() < end && isWanted();) {
      const prompt = document.querySelector('news-subscription-prompt:defined');
      if (prompt?.shadowRoot && isAsWanted(prompt, page)) {
        await new Promise((resolve) => setTimeout(resolve, 60));
        return prompt;
      }
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return undefined;
  }
}

/** Whether a prompt is as its state needs it, and its dialog is open. */
function isAsWanted(prompt: Element, { isShown }: FramedPage): boolean {
  if (prompt.matches(':state(shown)') !== isShown) return false;
  const isDialog = isShown && prompt.getAttribute('presentation') === 'dialog';
  return !isDialog || prompt.shadowRoot!.querySelector('dialog')?.open === true;
}
