/** The answers that the loader has requested, by address; `undefined` once an answer has been taken. Same key as in `loader.ts`. */
const answersKey = Symbol.for('standfirst.answers.1');

/**
 * Requests an address, or takes the answer that the loader has requested for it before the code of the widgets has loaded. If the loader's request has
 * failed, it is sent again, because the caller explains failures and must see this one.
 */
export async function answerOf(address: string, signal: AbortSignal): Promise<Response> {
  const answers = (globalThis as { [answersKey]?: Map<string, Promise<Response | undefined> | undefined> })[answersKey];
  const early = answers?.get(address);
  if (!early) return fetch(address, { signal });
  answers!.set(address, undefined);
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
  return (await Promise.race([early, aborted])) ?? fetch(address, { signal });
}
