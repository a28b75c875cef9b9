import type { IncomingMessage } from 'node:http';

/** The parts of a request without a body that the service reads. */
type Read = Pick<Request, 'method' | 'url' | 'headers'>;

/**
 * A request without a body. Node takes longer to make a `Request` than the service takes for its answer.
 */
export class BodilessRequest implements Read {
  readonly method: string;
  readonly url: string;

  #incoming: IncomingMessage;
  #headers?: Headers;

  constructor(url: string, incoming: IncomingMessage) {
    this.method = incoming.method!;
    this.url = url;
    this.#incoming = incoming;
  }

  get headers(): Headers {
    return (this.#headers ??= headersOf(this.#incoming));
  }
}

/** Returns the headers of a request as `fetch` has them. */
export function headersOf({ headers }: IncomingMessage): Headers {
  return new Headers(Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]));
}
