import { constructions } from './constructions.js';
import type { Passage } from './read-markdown.js';
import { readSentences, type Sentence } from './sentences.js';

/** Something to fix in a text. */
export interface Finding {
  line: number;
  /** The problem, and how to fix it. */
  problem: string;
  sentence: string;
}

/** The lengths of a text and its findings. */
export interface Report {
  words: number;
  sentences: number;
  findings: Finding[];
}

const longestSentence = 40;
const longestAverage = 18;
/** An average of fewer sentences says nothing. */
const sentencesOfAverage = 10;

/** Checks the sentences of a text, but not its spelling. */
export function checkProse(passages: readonly Passage[]): Report {
  const sentences = passages.flatMap(readSentences);
  const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  const findings = sentences.flatMap(checkSentence);
  const average = words / sentences.length;
  if (sentences.length >= sentencesOfAverage && average > longestAverage) {
    const longest = sentences.reduce((one, other) => (other.words > one.words ? other : one));
    findings.push({
      line: longest.line,
      problem: `Sentences of this file have ${average.toFixed(1)} words on average, and may have ${longestAverage}. Split long ones, such as this.`,
      sentence: longest.text,
    });
  }
  return { words, sentences: sentences.length, findings };
}

function checkSentence({ line, text, plain, words }: Sentence): Finding[] {
  const findings: Finding[] = [];
  if (words > longestSentence) {
    const problem = `This sentence has ${words} words, and may have ${longestSentence}. Split it.`;
    findings.push({ line, problem, sentence: text });
  }
  for (const { name, pattern, fix } of constructions) {
    const [match] = pattern.exec(plain) ?? [];
    if (match === undefined) continue;
    const quoted = match.length > 40 ? `${match.slice(0, 40)}…` : match;
    findings.push({ line, problem: `“${quoted}” (${name}). ${fix}`, sentence: text });
  }
  return findings;
}
