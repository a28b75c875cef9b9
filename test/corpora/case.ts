/** A document of another publisher, with the values that a parser must read in it. */
export interface Case {
  /** The name of its folder, for the report. */
  corpus: string;
  file: string;
  /** The document, as text or as its bytes in base64. */
  text?: string;
  base64?: string;
  /** The answer's header, if it matters. */
  contentType?: string;
  /** The address of the document. */
  url?: string;
  expected: Expectation[];
}

/** The expected value of a field. */
export interface Expectation {
  /** A field of the feed (`publication`, `publication url`, `items`), or a field of `Article`. */
  field: string;
  /** The number of the story; 0 if there is only one. */
  story: number;
  /** HTML or text, an address, a date or a number; a list if several sources disagree. */
  value: unknown;
}

/** The result of a case. */
export interface Outcome {
  corpus: string;
  file: string;
  /** The format that was found, or `none`. */
  format: string;
  stories: number;
  milliseconds: number;
  /** The error that was thrown, if any. */
  error?: string;
  /** Whether it was an `ArticleFormatError`, the only error that may be thrown. */
  isKnownError: boolean;
  /**
   * Values that must never occur: markup or references in a text, an address that is not http(s), a date in an unknown
   * form.
   */
  faults: string[];
  checks: { field: string; agrees: boolean; found: string; expected: string }[];
}
