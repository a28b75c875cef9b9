/**
 * The one error that parsing throws: the input holds no article in any format that was asked for.
 *
 * The message says what was found and what was expected.
 */
export class ArticleFormatError extends Error {
  override name = 'ArticleFormatError';
}
