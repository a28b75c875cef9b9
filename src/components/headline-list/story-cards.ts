import { html, type LitElement } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Article } from '../../article/article.js';
import { isServer } from '../../widget/is-server.js';
import type { LazyPart } from '../../widget/lazy/lazy.js';
import { contentSources } from '../../widget/content/lazy-content.js';
import type { LocaleController } from '../../widget/language/locale-controller.js';
import { isWrittenWhole } from '../../widget/written-whole.js';
import { templateClones } from './lazy-parts.js';
import { cardAttributesOf, listLayout, type ListAttributes, type ListLayout } from './list-attributes.js';
import type { RenderStory } from './story-items.js';
import type { TemplateClones } from './template-clones.js';

/**
 * The default width of a card in a grid or a strip, in CSS pixels, and how many cards of a row load their pictures
 * first.
 */
const usualColumn = 240;
const mostInRow = 4;

type CardsHost = LitElement & ListAttributes & { priority: boolean };

/** Shows each story of a list: in a headline card, or in a clone of the page's own template. */
export class StoryCards {
  #host: CardsHost;
  #clones?: TemplateClones;
  /** How many cards are in the first row. It is fixed once they are shown, because a picture loads only once. */
  #firstRow = 0;

  constructor(host: CardsHost) {
    this.#host = host;
  }

  /** Returns whether the code that shows a story has loaded. If not, the list renders again when it has. */
  areReady(): boolean {
    if (isServer) return true;
    if (!this.#template) {
      // A card reads its story with this part.
      const hasSources = contentSources.for(this.#host) !== undefined;
      return areCardsDefined(this.#host) && hasSources;
    }
    const Clones = templateClones.for(this.#host);
    if (Clones) this.#clones ??= new Clones(this.#host);
    return Clones !== undefined;
  }

  /** The code that shows a story, as lazy parts. */
  get parts(): Pick<LazyPart<unknown>, 'value' | 'isExpected'>[] {
    if (this.#template) return [templateClones];
    return [contentSources, { value: isServer || customElements.get(tag), isExpected: !isLate }];
  }

  /** Whether the cards are clones of the page's own template. */
  get areOwn(): boolean {
    return this.#template !== null;
  }

  /** The template of the page's own card. */
  get #template(): HTMLTemplateElement | null {
    return isServer ? null : this.#host.querySelector<HTMLTemplateElement>(':scope > template');
  }

  render: RenderStory = (story, card, index) => {
    if (this.#template) return html`<slot name="story-${this.#clones!.numberOf(story)}"></slot>`;
    const given = cardAttributesOf(this.#host);
    return html`<news-headline-card
      part="story"
      exportparts="card, picture, image, media, portrait, overline, label, kicker, sponsored, sponsor, headline, link, standfirst, meta, publication, authors, time, access, generated, credit, related, related-link"
      layout=${card}
      level=${ifDefined(given.level)}
      publication=${ifDefined(given.publication)}
      publication-url=${ifDefined(given['publication-url'])}
      publication-logo=${ifDefined(given['publication-logo'])}
      campaign=${ifDefined(given.campaign)}
      ?static=${isWrittenWhole(this.#host)}
      ?priority=${index < this.#rowOf(listLayout(this.#host))}
      .article=${story}
    ></news-headline-card>`;
  };

  /** Returns how many cards load their pictures immediately. */
  #rowOf(layout: ListLayout): number {
    if (!this.#host.priority) return 0;
    const isRow = (layout === 'grid' || layout === 'strip') && !isServer;
    const fitting = isRow ? Math.floor(this.#host.clientWidth / usualColumn) : 1;
    return (this.#firstRow ||= Math.min(Math.max(fitting, 1), mostInRow));
  }

  /**
   * Updates the clones of the page's own template, which are in the page and not in the root of the list.
   *
   * @returns when a time that they show must be updated, in milliseconds since the epoch
   */
  updateClones(stories: readonly Article[], locale: LocaleController, now: number | undefined): number {
    const template = this.#template;
    if (template && stories.length > 0)
      return this.#clones!.show(template, stories, { locale, now, cardAttributes: cardAttributesOf(this.#host) });
    this.#clones?.clear();
    return Infinity;
  }
}

const tag = 'news-headline-card';

/** How long lists wait for the card's code before they stop saying that stories load, in milliseconds. */
const patience = 20_000;

/** The lists that wait for the card's code, which may be in another file. */
const waiting = new Set<LitElement>();

/** Whether they have waited too long. */
let isLate = false;

/**
 * Returns whether the page has the card's code, from any copy of the library. If not, `list` renders again when it has.
 */
function areCardsDefined(list: LitElement): boolean {
  if (customElements.get(tag)) return true;
  if (waiting.size === 0) {
    void customElements.whenDefined(tag).then(() => {
      renderWaiting();
      waiting.clear();
    });
    setTimeout(() => {
      isLate = true;
      renderWaiting();
    }, patience);
  }
  waiting.add(list);
  return false;
}

function renderWaiting(): void {
  for (const list of waiting) list.requestUpdate();
}
