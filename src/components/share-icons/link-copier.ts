import type { html as Html, LitElement, TemplateResult } from 'lit';
import type { LocaleController } from '../../widget/locale-controller.js';
import { copyText } from './copy-text.js';

/** How long "Link copied" stays in sight, in milliseconds. */
const noteTime = 3_000;

/**
 * Copies the link of a row of share icons, shows what came of it and says it.
 *
 * No row needs it before a reader comes to it, so it is a chunk of its own. It imports nothing that a widget has too, and is given it
 * instead: what two chunks share would become a third, which a page would have to load from the first.
 */
export class LinkCopier {
  #host: LitElement;
  #locale: LocaleController;
  #states?: CustomStateSet;
  #outcome?: 'copied' | 'failed';
  #isNoteLate = false;
  #noteTimer?: ReturnType<typeof setTimeout>;

  constructor(host: LitElement, locale: LocaleController) {
    this.#host = host;
    this.#locale = locale;
    try {
      this.#states = host.attachInternals().states;
    } catch {
      // A subclass has them already.
    }
  }

  /** Whether the link stands in sight, to be copied by hand. */
  get hasFailed(): boolean {
    return this.#outcome === 'failed';
  }

  /** @param button what the note stands at */
  async copy(url: string, button: HTMLElement): Promise<'copied' | 'failed'> {
    // Said twice, a sentence is new only if it went away between.
    this.#show(undefined);
    const { left, right } = button.getBoundingClientRect();
    const isRight = left + right > document.documentElement.clientWidth;
    this.#isNoteLate = isRight !== (getComputedStyle(button).direction === 'rtl');
    const outcome = (await copyText(url, button.parentElement!)) ? 'copied' : 'failed';
    this.#show(outcome);
    clearTimeout(this.#noteTimer);
    // A link that has to be copied by hand stays.
    if (outcome === 'copied') this.#noteTimer = setTimeout(() => this.#show(undefined), noteTime);
    return outcome;
  }

  /** What is shown at the button for a moment. */
  renderNote(html: typeof Html): TemplateResult | undefined {
    if (this.#outcome !== 'copied') return undefined;
    return html`<span class="note ${this.#isNoteLate ? 'late' : ''}" part="note" aria-hidden="true"
      >${this.#locale.words.text('linkCopied', {})}</span
    >`;
  }

  /** What a screen reader says where it has been copied. */
  renderNotice(): string | undefined {
    return this.#outcome === 'copied' ? this.#locale.words.text('linkCopied', {}) : undefined;
  }

  #show(outcome: 'copied' | 'failed' | undefined): void {
    this.#outcome = outcome;
    this.#host.requestUpdate();
    try {
      this.#states?.[outcome === 'copied' ? 'add' : 'delete']('copied');
    } catch {
      // Custom states, or their names without dashes, are newer than the oldest browsers that this runs in.
    }
  }
}
