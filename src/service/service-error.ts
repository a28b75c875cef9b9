/** A request that the service cannot answer. Programs get it as JSON: `{ "error": …, "hint": … }`. */
export class ServiceError extends Error {
  override name = 'ServiceError';

  constructor(
    /** The status of the answer. */
    readonly status: 400 | 403 | 404 | 502 | 503,
    /** The problem, as a sentence. */
    message: string,
    /** How to fix it, as a sentence. */
    readonly hint: string,
  ) {
    super(message);
  }
}
