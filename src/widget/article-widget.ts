import { property } from 'lit/decorators.js';
import type { ArticleInput } from '../article/article.js';
import type { ArticleFormat } from '../generated/article/format-names.js';
import { BlankController } from './blank-controller.js';
import { lacksArticle, noContent, type Content } from './content/content.js';
import { ContentController } from './content/content-controller.js';
import { Widget } from './widget.js';

/** The base class of the widgets that show an article. It has the article's sources, and decides when to render. */
export abstract class ArticleWidget extends Widget {
  /** The address of an article in any format that `parseArticles` reads. */
  @property() src?: string | null;

  /** The format of the article at `src`, if its content does not show it. */
  @property() format?: ArticleFormat | null;

  /** The article to show. Only as a JavaScript property. */
  @property({ attribute: false }) article?: ArticleInput | null;

  /** Reads the content. */
  protected readonly contentController = new ContentController(this);

  /** The content that the widget shows. */
  protected shownContent = noContent;

  constructor() {
    super();
    new BlankController(this, () => lacksArticle(this.shownContent));
  }

  /** Finds the content to show now. If it returns `undefined`, the widget does not render. */
  protected abstract findContent(): Content | undefined;

  /** Whether the content is enough for the widget to render. */
  protected abstract hasContent(content: Content): boolean;

  protected override resolve(): boolean {
    const found = this.findContent();
    if (!found) return false;
    this.shownContent = found;
    return this.contentController.mayRender(this.hasContent(found), found);
  }
}
