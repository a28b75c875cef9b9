import { fileURLToPath } from 'node:url';
import { loadConfig, spellCheckDocument } from 'cspell-lib';
import type { Finding } from './check-prose.js';
import type { Passage } from './read-markdown.js';

const settings = await loadConfig(fileURLToPath(new URL('cspell.json', import.meta.url)));

/** Returns the words of a text that are misspelt. */
export async function checkSpelling(passages: readonly Passage[]): Promise<Finding[]> {
  let text = '';
  const starts: number[] = [];
  for (const passage of passages) {
    starts.push(text.length);
    // Code keeps its place, so that an offset leads to its line.
    text += `${passage.text.replace(/`[^`]*`/g, (code) => code.replace(/\S/g, ' '))}\n\n`;
  }
  if (text === '') return [];
  const { issues } = await spellCheckDocument(
    { uri: 'prose.txt', text, languageId: 'plaintext', locale: 'en-GB' },
    { generateSuggestions: true, noConfigSearch: true },
    settings,
  );
  return issues.map(({ text: word, offset, suggestions = [] }) => {
    const index = starts.findLastIndex((start) => start <= offset);
    const passage = passages[index]!;
    const line = passage.line + passage.text.slice(0, offset - starts[index]!).split('\n').length - 1;
    const better = suggestions.slice(0, 3).join(', ');
    return {
      line,
      problem: `“${word}” is not a known word${better && ` (${better}?)`}. Correct it, put code in backticks, or add a name to .config/english/cspell.json.`,
      sentence: passage.text.replace(/\s+/g, ' ').trim(),
    };
  });
}
