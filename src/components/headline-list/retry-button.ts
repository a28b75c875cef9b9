import type { LitElement } from 'lit';
import type { ArticleSourceController } from '../../widget/article-source-controller.js';

/** How long a reader who asks again is at least told so, in milliseconds: a failure that is known already would be told in the same moment. */
const leastNotice = 500;

/** What a reader is told, by the names of the messages. */
type Words = 'storiesLoading' | 'storiesFailed' | 'noStories';

/** Asks for the stories of a list again for a reader, who is told so, and what has come of it. */
export class Retry {
  /** Whether there is no answer yet. */
  isUnderWay = false;

  #host: LitElement;
  #say: (words: Words | undefined) => void;
  #outcome: () => Words | undefined;

  /**
   * @param say tells a reader who does not see it
   * @param outcome what there is to tell of what the host shows now
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
