import { InsertionMode, Parser, type Token, type TreeAdapterTypeMap } from 'parse5';

/** The tags that all browsers read in the same way in a `<select>`. */
const menuTags = /^(?:option|optgroup|hr|script|template)$/;

/** A parser that records the place of an element only as long as all browsers read the text in the same way. */
export class SureParser<Nodes extends TreeAdapterTypeMap> extends Parser<Nodes> {
  #isSure = true;

  override onStartTag(token: Token.TagToken): void {
    if (this.#isInSelect && !menuTags.test(token.tagName)) this.#isSure = false;
    super.onStartTag(token);
  }

  override onEndTag(token: Token.TagToken): void {
    if (this.#isInSelect && !menuTags.test(token.tagName) && token.tagName !== 'select') this.#isSure = false;
    super.onEndTag(token);
  }

  /**
   * parse5 reads a CDATA section as a comment in the elements of SVG and MathML that may contain HTML, such as
   * `<svg><title>`. Not all browsers do. See https://github.com/whatwg/html/issues/4016.
   */
  override onComment(token: Token.CommentToken): void {
    if (this.currentNotInHTML && token.data.startsWith('[CDATA[')) this.#isSure = false;
    super.onComment(token);
  }

  /**
   * Whether the parser is in a `<select>`. There, parse5 ignores most tags, as all browsers did until 2025, and some
   * still do. Newer browsers read these tags, so they may read the text after a tag such as `<style>` as a part of it.
   *
   * @see {@link https://github.com/whatwg/html/pull/10557 | HTML, relax the parser for select}
   */
  get #isInSelect(): boolean {
    const { IN_SELECT, IN_SELECT_IN_TABLE } = InsertionMode;
    return this.insertionMode === IN_SELECT || this.insertionMode === IN_SELECT_IN_TABLE;
  }

  override _attachElementToTree(...[element, location, at]: Parameters<Parser<Nodes>['_attachElementToTree']>): void {
    super._attachElementToTree(element, this.#isSure ? location : null, at);
  }
}
