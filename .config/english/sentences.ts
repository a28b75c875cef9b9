import type { Passage } from './read-markdown.js';

/** A sentence, the line where it starts, and its text for checks: each piece of code is one □. */
export interface Sentence {
  line: number;
  text: string;
  plain: string;
  words: number;
}

/** Replaces each letter of code. It is a letter without case that English does not use. */
const codeLetter = 'ℵ';
const codeLetters = /ℵ+/g;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Ends of text that do not end a sentence. */
const abbreviation = /(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|No|Mr|Ms|Dr|St|a\.m|p\.m|resp)\.|…)\s*$/;

/** Splits a passage into its sentences. */
export function readSentences({ line, text }: Passage): Sentence[] {
  // The mask has the length of the text, so that offsets are the same. A sentence may begin with code, so the mask is a
  // letter.
  const masked = text.replace(/`[^`]*`/g, (code) => codeLetter.repeat(code.length)).replaceAll('\n', ' ');
  const pieces: { start: number; text: string }[] = [];
  for (const { index, segment } of segmenter.segment(masked)) {
    const last = pieces.at(-1);
    if (last && (abbreviation.test(last.text) || /^[\p{Ll}]/u.test(segment))) last.text += segment;
    else pieces.push({ start: index, text: segment });
  }
  return pieces
    .map((piece): Sentence => {
      const plain = piece.text.replaceAll(codeLetters, '□').replace(/\s+/g, ' ').trim();
      const start = piece.start + piece.text.length - piece.text.trimStart().length;
      return {
        line: line + text.slice(0, start).split('\n').length - 1,
        text: text
          .slice(piece.start, piece.start + piece.text.length)
          .replace(/\s+/g, ' ')
          .trim(),
        plain,
        words: plain.split(' ').filter((word) => /[\p{L}\p{N}□]/u.test(word)).length,
      };
    })
    .filter(({ plain }) => /\p{L}/u.test(plain));
}
