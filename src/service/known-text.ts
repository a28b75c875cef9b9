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

const problems = new WeakMap<Response, string>();

/** Notes the problem that a page for people reports, for the log of Node's server. */
export function noteProblem(response: Response, problem: string): Response {
  problems.set(response, problem);
  return response;
}

/** Returns the problem of a response, if it was noted with {@link noteProblem}. */
export function knownProblem(response: Response): string | undefined {
  return problems.get(response);
}
