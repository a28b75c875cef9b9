import { isServer, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Article } from '../article/article.js';
import type { ArticleFormat } from '../article/formats/format-names.js';
import { noContent, type Content } from './content.js';
import { ContentController } from './content-controller.js';
import { awaited } from './lazy.js';

/** The base of the widgets: `updateComplete` also waits for the parts of the library that the widget has requested. */
export class Widget extends LitElement {
  protected override async getUpdateComplete(): Promise<boolean> {
    const parts = awaited.get(this);
    await parts;
    const isComplete = await super.getUpdateComplete();
    // A part that has loaded may request more.
    return parts === awaited.get(this) ? isComplete : this.updateComplete;
  }
}

/** The base of the widgets that show an article: where it comes from, and when they render. */
export abstract class ArticleWidget extends Widget {
  /** The address of an article in any format that `parseArticles` reads. */
  @property() src?: string | null;

  /** The format of what stands at `src`, where its content does not tell. */
  @property() format?: ArticleFormat | null;

  /** An article, for JavaScript users. */
  @property({ attribute: false }) article?: Article | null;

  /** Reads the content. */
  protected readonly contentController = new ContentController(this);

  /** The content that the widget shows. */
  protected shownContent = noContent;

  /** Finds what the widget would show now. Without a result it keeps what it shows. */
  protected abstract findContent(): Content | undefined;

  /** Whether content is enough to show something of the widget's own. */
  protected abstract hasContent(content: Content): boolean;

  protected override shouldUpdate(): boolean {
    const found = this.findContent();
    if (!found) return false;
    this.shownContent = found;
    return this.contentController.mayRender(this.hasContent(found), found);
  }

  protected override willUpdate(): void {
    // A server renders without asking whether it should.
    if (isServer) this.shownContent = this.findContent() ?? noContent;
  }
}
