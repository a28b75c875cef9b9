import { css, html, LitElement, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { composition, framePage, type Panel } from './panels.js';

/**
 * A page with the widgets in a frame of its own, under the very text of a theme's style sheet.
 *
 * The widgets are made on this page and put into the frame, so that no script has to be loaded there.
 */
export class ThemePanel extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    iframe {
      display: block;
      inline-size: 100%;
      block-size: 60rem;
      border: 1px solid light-dark(#c9c5bc, #4b4841);
      box-sizing: border-box;
    }
  `;

  @property({ attribute: false }) panel!: Panel;

  /** The theme's style sheet. */
  @property({ attribute: false }) theme = '';

  /** The colour of the page's paper. */
  @property({ attribute: false }) paper = '';

  #page?: Document;
  #stand?: HTMLElement;
  #size?: ResizeObserver;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size?.disconnect();
    if (this.#stand) render(nothing, this.#stand);
    this.#stand = undefined;
    this.#page = undefined;
  }

  protected override render(): TemplateResult {
    return html`<iframe
      title=${`The widgets: ${this.panel.title}`}
      srcdoc=${framePage(this.panel)}
      @load=${this.#fill}
    ></iframe>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('theme') || changed.has('paper')) this.#dress();
  }

  #fill({ currentTarget }: Event): void {
    const frame = currentTarget as HTMLIFrameElement;
    const page = (this.#page = frame.contentDocument!);
    for (const id of ['theme', 'likeness']) page.head.append(Object.assign(page.createElement('style'), { id }));
    this.#dress();
    // A widget takes its styles from the page where it first stands: this one.
    const stand = (this.#stand = document.createElement('div'));
    document.body.append(stand);
    render(composition(this.panel), stand);
    page.body.append(stand);
    // Its links lead nowhere from here.
    page.addEventListener('click', (click) => {
      const isLink = click.composedPath().some((node) => (node as Element).localName === 'a');
      if (isLink) click.preventDefault();
    });
    this.#size?.disconnect();
    this.#size = new ResizeObserver(() => {
      // With its borders.
      frame.style.blockSize = `${Math.ceil(page.body.getBoundingClientRect().height) + 2}px`;
    });
    this.#size.observe(page.body);
  }

  #dress(): void {
    const page = this.#page;
    if (!page) return;
    page.getElementById('theme')!.textContent = this.theme;
    page.getElementById('likeness')!.textContent = this.panel.likeness ?? '';
    page.body.style.background = this.paper;
  }
}
