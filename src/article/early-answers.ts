/** An answer that the loader has requested before the code that reads it has loaded. */
interface EarlyAnswer {
  response: Promise<Response>;
  abort(): void;
}

/** The answers by address; `undefined` once an answer has been taken. Same key as in `loader.ts`. */
const answersKey = Symbol.for('standfirst.answers.1');

/**
 * Takes the answer that the loader has requested for an address. If its request fails, it is sent again, because the caller explains failures and must see
 * this one.
 *
 * @returns `undefined` if there is none, or if it has been taken
 */
export function takeEarlyAnswer(address: string, signal: AbortSignal): Promise<Response> | undefined {
  const answers = (globalThis as { [answersKey]?: Map<string, EarlyAnswer | undefined> })[answersKey];
  const answer = answers?.get(address);
  if (!answer) return undefined;
  answers!.set(address, undefined);
  signal.addEventListener('abort', () => answer.abort(), { once: true });
  return answer.response.catch(() => fetch(address, { signal }));
}
