const texts = new WeakMap<Response, string>();

/**
 * Returns a response with a text. Node's server takes the text with {@link knownText}: to read the body of a `Response`
 * takes longer than to make the answer.
 */
export function textResponse(text: string, init: ResponseInit): Response {
  const response = new Response(text, init);
  texts.set(response, text);
  return response;
}

/** Returns the text of a response, if it was made with {@link textResponse}. */
export function knownText(response: Response): string | undefined {
  return texts.get(response);
}
