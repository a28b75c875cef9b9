/** A piece of text in the place of another. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Returns a text with its edits. They do not overlap. */
export function edited(code: string, edits: readonly Edit[]): string {
  // From the last to the first, so that the remaining positions stay valid.
  return [...edits]
    .sort((one, other) => other.start - one.start)
    .reduce((rest, { start, end, text }) => rest.slice(0, start) + text + rest.slice(end), code);
}
