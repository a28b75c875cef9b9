/** A request that the service cannot answer. Programs get it as JSON: `{ "error": …, "hint": … }`. */
export class ServiceError extends Error {
  override name = 'ServiceError';

  constructor(
    /** The status of the answer. */
    readonly status: 400 | 403 | 404 | 413 | 501 | 502 | 503,
    /** The problem, as a sentence. */
    message: string,
    /** How to fix it, as a sentence. */
    readonly hint: string,
    /** Whether the newsroom says that there is nothing any more. An older answer must then not be sent. */
    readonly isFinal = false,
  ) {
    super(message);
  }
}
