/**
 * Returns a result, or rejects with the failure if it takes too long.
 *
 * A worker must wait in this way for the work of another request. Without a timer, the request counts as one that has
 * hung, and is ended. The other request may also have ended without a result.
 *
 * @param time in milliseconds
 */
export async function inTime<Value>(result: Promise<Value>, time: number, failure: Error): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(failure), time);
  });
  try {
    return await Promise.race([result, late]);
  } finally {
    clearTimeout(timer);
  }
}
