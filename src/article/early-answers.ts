/**
 * The answers that the loader has requested, by address; `undefined` for an address that the store requests. Same key
 * as in `loader.ts`.
 */
const answersKey = Symbol.for('standfirst.answers.1');

/**
 * Requests an address, or takes the answer that the loader has requested before this code had loaded. The loader then
 * never requests this address again.
 *
 * If the loader's request has failed, the address is requested again, because the caller must see the failure to
 * explain it.
 */
export async function answerOf(address: string, signal: AbortSignal): Promise<Response> {
  signal.throwIfAborted();
  const answers = (globalThis as { [answersKey]?: Map<string, Promise<Response | undefined> | undefined> })[answersKey];
  const key = address.replace(/#.*/s, '');
  const early = answers?.get(key);
  answers?.set(key, undefined);
  if (!early) return fetch(address, { signal });
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
      // Otherwise the connection stays open until the loader's own time limit.
      early.then((response) => response?.body?.cancel()).catch(() => undefined);
    });
  });
  return (await Promise.race([early, aborted])) ?? fetch(address, { signal });
}
