import type { LitElement } from 'lit';
import type { ArticleSourceController } from '../../widget/article-source-controller.js';

/** How long the "loading" message is shown at least, in milliseconds. A failure that is already known would otherwise replace it immediately. */
const leastNotice = 500;

/** The messages for a reader, by their names. */
type Words = 'storiesLoading' | 'storiesFailed' | 'noStories';

/** Loads the stories of a list again when a reader asks for it, and announces that and the result. */
export class Retry {
  /** Whether there is no answer yet. */
  isUnderWay = false;

  #host: LitElement;
  #say: (words: Words | undefined) => void;
  #outcome: () => Words | undefined;

  /**
   * @param say announces a message to screen readers
   * @param outcome returns the message about what the host shows now
   */
  constructor(host: LitElement, say: (words: Words | undefined) => void, outcome: () => Words | undefined) {
    this.#host = host;
    this.#say = say;
    this.#outcome = outcome;
  }

  ask(source: ArticleSourceController | undefined): void {
    if (this.isUnderWay || !source) return;
    this.isUnderWay = true;
    this.#say('storiesLoading');
    this.#host.requestUpdate();
    const noticed = new Promise((resolve) => setTimeout(resolve, leastNotice));
    source.refresh(() => void this.#tellAnswer(noticed));
  }

  async #tellAnswer(noticed: Promise<unknown>): Promise<void> {
    await this.#host.updateComplete;
    if (this.#outcome()) await noticed;
    this.isUnderWay = false;
    this.#say(this.#outcome());
    this.#host.requestUpdate();
  }
}
