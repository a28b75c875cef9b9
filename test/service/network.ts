/** Answers a request. */
export type Answer = (headers: Headers) => Response | Promise<Response>;

/** A network with the answers of some addresses. It notes what it is asked. */
export class Network {
  asked: string[] = [];
  answers: Record<string, Answer> = {};

  fetch = async (address: string, { signal, headers }: RequestInit): Promise<Response> => {
    this.asked.push(address);
    const answer = this.answers[address];
    if (!answer) throw new TypeError('There is no such server.');
    return Promise.race([
      answer(new Headers(headers)),
      new Promise<never>((_, reject) =>
        signal!.addEventListener('abort', () => reject(new Error(String(signal!.reason)))),
      ),
    ]);
  };
}

/** Waits until a condition is met: the service renews answers after it has sent the old ones. */
export async function until(isMet: () => boolean): Promise<void> {
  while (!isMet()) await new Promise((resolve) => setTimeout(resolve, 5));
}
