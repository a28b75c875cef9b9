import assert from 'node:assert/strict';
import { checkProse } from '../../.config/english/check-prose.js';
import { checkSpelling } from '../../.config/english/check-spelling.js';
import { checkWidth } from '../../.config/english/check-width.js';
import type { Passage } from '../../.config/english/read-markdown.js';
import { readSentences } from '../../.config/english/sentences.js';
import { readProse } from '../../.config/english/sources.js';
import { made } from '../../.config/build/written-text.js';

/** A text as the only paragraph of a file. */
const paragraph = (text: string): Passage[] => [{ line: 1, text }];
const problemsIn = (text: string): string[] => checkProse(paragraph(text)).findings.map(({ problem }) => problem);
const textsIn = (file: string, text: string): string[] => readProse(file, text).map((passage) => passage.text);

describe('The lint for English', () => {
  describe('finds constructions that readers stop at', () => {
    const bad: Readonly<Record<string, string>> = {
      'of its own': 'The chunks are in a folder of their own.',
      'stands for “is”': 'The label stands above the headline.',
      brings: 'The loader brings the widgets.',
      'told of': 'A screen reader is told of the change.',
      mend: 'Mend the address in the feed.',
      'do without': 'A page can do without the script.',
      'comes to': 'What a page comes to under a policy.',
      'begins with “What”': 'What a target needs is in its record.',
      'begins with “Whose” or “Who”': 'Whose story it is.',
      'whether what': 'Whether what a page shows has changed.',
      'where for “if”': 'Returns nothing where there is no article.',
      'alone for “only”': 'The place alone.',
      'is said, is heard': 'The sentence is heard once.',
      'by itself': 'The widget updates by itself.',
      'for who': 'The answer stays for who comes a minute later.',
      'nobody, somebody': 'Somebody has pasted the tag.',
      'not … but': 'It is not a riddle but a sentence.',
      'inverted order': 'Never does it throw.',
      'To … is …': 'To ask a root for its sheets is slow.',
      'as … has it': 'The time is written as the page has it.',
      'old words': 'The list is empty, hence nothing is shown.',
      nor: 'It does not load, nor does it warn.',
      'is no …': 'A number is no id.',
      'so many for a number': 'Waits so many seconds.',
      'also where': 'An attribute also where a framework sets the property.',
      'is asked for': 'The file is asked for once.',
      'sure to': 'Articles that are sure to be some.',
    };
    for (const [name, sentence] of Object.entries(bad)) {
      it(name, () => {
        const problems = problemsIn(sentence);
        assert.ok(
          problems.some((problem) => problem.includes(`(${name})`)),
          problems.join('\n') || 'no finding',
        );
      });
    }
  });

  describe('accepts plain sentences', () => {
    for (const sentence of [
      'Loads a built-in network; `undefined` if the id is unknown.',
      'Clear the text first: screen readers skip a live region that has not changed.',
      'Reading `adoptedStyleSheets` is slow.',
      'What does the server answer?',
      'The name of the page that the picture comes from, or where it can be licensed.',
      'There is no article on this page.',
      'It is neither withheld nor cancelled.',
      'There are so many networks that they do not fit.',
      'A page that you leave alone stays open.',
      'To see the panel, open a story.',
      'The feed does not load, but its links stay.',
      'Not only readers but also editors use it.',
      'The code `what stands here` is not checked.',
      'Standalone pages understand whose article it is.',
    ]) {
      it(sentence, () => assert.deepEqual(problemsIn(sentence), []));
    }
  });

  describe('measures sentences', () => {
    const sentenceOf = (words: number): string => `Word${' word'.repeat(words - 1)}.`;

    it('and finds those with more than 40 words', () => {
      assert.deepEqual(problemsIn(sentenceOf(40)), []);
      assert.match(problemsIn(sentenceOf(41)).join(), /41 words, and may have 40/);
    });

    it('and finds a file with an average of more than 18 words, if it has ten sentences', () => {
      const long = (count: number): string => Array.from({ length: count }, () => sentenceOf(19)).join(' ');
      assert.deepEqual(problemsIn(long(9)), []);
      assert.match(problemsIn(long(10)).join(), /19\.0 words on average, and may have 18/);
    });

    it('and does not split them after an abbreviation or inside code', () => {
      const text = 'Use an id, e.g. `a. B. c`, in `src`. `limit` is a number (see RFC 9110, section 10.2.3). The end';
      assert.deepEqual(
        readSentences({ line: 1, text }).map(({ plain }) => plain),
        ['Use an id, e.g. □, in □.', '□ is a number (see RFC 9110, section 10.2.3).', 'The end'],
      );
    });

    it('and names the line of each', () => {
      const sentences = readSentences({ line: 7, text: 'One\nand two. Three\nand four. Five.' });
      assert.deepEqual(
        sentences.map(({ line }) => line),
        [7, 8, 9],
      );
    });
  });

  describe('reads', () => {
    it('Markdown without its code blocks and addresses', () => {
      const text =
        '# Title\n\nSee [the *docs*](https://example.com/a.b).\n\n```sh\nnpm ci\n```\n\n| a cell | `x` |\n| - | - |\n';
      assert.deepEqual(textsIn('README.md', text), ['Title', 'See the docs.', 'a cell']);
    });

    it('MDX without imports, expressions and attributes', () => {
      const text = `import { Meta } from 'a';\n\n<Meta title="A title" />\n\n{/* no prose */}\n\nText with {1 + 1} <b title="no">in bold</b>.\n`;
      assert.deepEqual(textsIn('stories/a.mdx', text), ['Text with `…` in bold.']);
    });

    it('comments and doc comments, but no strings, JSX text or instructions for tools', () => {
      const text = `// One\n// and two.\nconst a = 'not // this'; // Three.\n/* eslint-disable no-console */\nconst b = <p>not // this</p>;\n/* Four. */\n`;
      assert.deepEqual(textsIn('stories/a.tsx', text), ['One\nand two.', 'Three.', 'Four.']);
    });

    it('the words of tags, and of links', () => {
      const text = `/**
 * Shows {@link Article | the article} and {@link Author}.
 *
 * @param {string} url the address
 * @slot icon-email - Replaces the icon.
 * @cssproperty [--news-gap=1px solid red] - Space.
 * @example \`\`\`html
 * what stands here
 * \`\`\`
 * @returns a list
 */`;
      assert.deepEqual(textsIn('src/a.ts', text), [
        'Shows the article and `Author`.',
        'the address',
        'Replaces the icon.',
        'Space.',
        'a list',
      ]);
    });

    it('comments of style sheets, also in templates', () => {
      const style = `a::before { content: '/* no */'; /* Yes. */ }`;
      assert.deepEqual(textsIn('src/a.css', style), ['Yes.']);
      assert.deepEqual(textsIn('src/a.styles.ts', `css\`${style}\``), ['Yes.']);
    });

    it('messages of the console and of commands', () => {
      const text =
        'const said = { a: (value: string) => `has a="${value}". Use a number.`, short: \'three small words\' };';
      assert.deepEqual(textsIn('src/widget/warnings/warning-texts.ts', text), ['has a="`…`". Use a number.']);
      assert.deepEqual(textsIn('src/widget/other.ts', text), []);
    });
  });

  describe('finds lines of comments with more than 120 columns', () => {
    const linesIn = (file: string, text: string): number[] => checkWidth(file, text).map(({ line }) => line);
    const fits = `// ${'a '.repeat(58)}a`;

    it('in code, with its indentation', () => {
      assert.equal(fits.length, 120);
      assert.deepEqual(linesIn('src/a.ts', `${fits}\n`), []);
      assert.deepEqual(linesIn('src/a.ts', `{\n ${fits}\n}\n`), [2]);
    });

    it('in doc comments and in style sheets', () => {
      const block = `/**\n * ${fits}\n */`;
      assert.deepEqual(linesIn('src/a.ts', `${block}\nexport {};\n`), [2]);
      assert.deepEqual(linesIn('src/a.css', block), [2]);
      assert.deepEqual(linesIn('src/a.styles.ts', `const a = css\`\n${block}\n\`;\n`), [3]);
    });

    it('but not in strings, nor in generated files', () => {
      assert.deepEqual(linesIn('src/a.ts', `const a = \`\n  ${fits}\`;\n`), []);
      assert.deepEqual(linesIn('src/a.ts', `${made}\n  ${fits}\n`), []);
    });

    it('but not if they cannot be wrapped', () => {
      const row = `/**\n * | ${fits} |\n */`;
      const rule = `/* eslint-disable no-console -- ${fits} */`;
      assert.deepEqual(linesIn('src/a.ts', `${row}\n${rule}\n  ${fits} https://example.com/\n`), []);
    });
  });

  describe('checks the spelling', function () {
    // The first word loads the dictionaries.
    this.timeout(30_000);

    it('of words in British English, with their line', async () => {
      const findings = await checkSpelling([{ line: 3, text: 'The colour of a licence.\nThe recieved article.' }]);
      assert.deepEqual(
        findings.map(({ line }) => line),
        [4],
      );
      assert.match(findings[0]!.problem, /“recieved” .*received/);
    });

    it('of no code', async () => {
      assert.deepEqual(await checkSpelling(paragraph('Set `recieved` or `colr`.')), []);
    });
  });
});
