import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokens, type TokenName } from '../../src/theme/tokens.js';
import type { TokenValues } from '../../stories/applications/theme-builder/theme/design-tokens.js';
import { shownColors } from '../../stories/applications/theme-builder/colours/fit.js';
import { seen } from '../../stories/applications/theme-builder/colours/css-color.js';
import { styleElement, themeCss } from '../../stories/applications/theme-builder/theme/theme-css.js';
import {
  emittedValues,
  tokenNames,
  whatIsWrong,
  withBothSchemes,
} from '../../stories/applications/theme-builder/theme/token-values.js';

const takesAll = (): boolean => true;

describe('A theme’s style sheet', () => {
  it('contains the values that are set, in the order of the tokens', () => {
    const values = emittedValues(
      { radius: '4px', 'color-accent': '#0b5563', 'font-headline': 'Georgia, serif' },
      '',
      takesAll,
    );
    assert.equal(
      themeCss({ values, rules: '' }),
      `/* Paste this at the end of your site’s style sheet. The page needs no class. */

:root {
  --news-color-accent: #0b5563;
  --news-font-headline: Georgia, serif;
  --news-radius: 4px;
}
`,
    );
  });

  it('contains no default, no empty value and no invalid one', () => {
    const values: TokenValues = { scale: '1', space: ' 4px ', radius: '', 'color-accent': 'red; } body { color: red' };
    assert.deepEqual(emittedValues(values, '', takesAll), {});
  });

  it('contains the defaults that its rules need', () => {
    const rules = 'news-byline::part(byline) { padding: calc(2 * var(--news-space)); font: var(--news-font-headline) }';
    const { 'font-headline': face } = tokens;
    assert.deepEqual(emittedValues({ rule: '1px' }, rules, takesAll), { 'font-headline': face.value, space: '4px' });
  });

  it('is a comment if nothing is set', () => {
    assert.equal(themeCss({ values: {}, rules: '' }), '/* Nothing is set, so there is nothing to paste. */\n');
  });

  it('says in its first line where to paste it', () => {
    const theme = { values: { space: '5px' }, rules: '' };
    assert.match(themeCss(theme), /^\/\* Paste this at the end of your site’s style sheet\. /);
    assert.match(
      styleElement(themeCss(theme, 'head')),
      /^<style>\n\/\* Paste this at the end of the head of your page\. The page needs no class\. \*\/\n/,
    );
  });

  it('has all of the preset that it started from, after the changes, and says so', () => {
    const values: TokenValues = { 'color-text': '#2b2521', 'color-accent': '#0b5563', space: '4px' };
    const preset = { name: 'sal*/mon', values: { ...values, 'color-accent': '#8c1d40' } };
    assert.equal(
      themeCss({ values, rules: 'news-byline {\n}', preset }),
      `/* Paste this at the end of your site’s style sheet. The page needs no class. */
/* It has everything of the preset “salmon”, so do not link the preset’s own file. */

:root {
  /* Your changes */
  --news-color-accent: #0b5563;

  /* From the preset “salmon” */
  --news-color-text: #2b2521;
  --news-space: 4px;
}

/* The rules of the preset “salmon”. */
news-byline {
}
`,
    );
  });

  it('has the rules of a sheet between the tokens and the rules of a preset, and says which class they need', () => {
    assert.equal(
      themeCss({ values: { space: '5px' }, sheet: ':where(.news-sheet) {\n}\n', rules: 'news-byline {\n}' }),
      `/* Paste this at the end of your site’s style sheet. Add this class to the page: <body class="news-sheet"> */

:root {
  --news-space: 5px;
}

/* One sheet of paper: the rules of the class news-sheet. */
:where(.news-sheet) {
}

news-byline {
}
`,
    );
  });

  it('cannot be closed from within its element', () => {
    const css = ":root { --news-font-text: 'a</style><script>alert(1)</script>' } /* </STYLE > */";
    const element = styleElement(css);
    assert.equal(element.match(/<\/style/gi)!.length, 1);
    assert.ok(element.endsWith('</style>\n'));
    assert.ok(element.includes("'a<\\/style>"));
  });

  it('accepts no value that would not end in its declaration', () => {
    for (const wrong of [
      'red;color:blue',
      'red}',
      '"Georgia',
      "Georgia'",
      'rgb(1 2 3',
      'red /* ',
      'red !important',
      '</style>',
      'a\nb',
      'Georgia\\',
      'url(https://news.example/a)',
      'var(--brand)',
      'initial',
      ')red(',
    ]) {
      assert.ok(whatIsWrong('font-headline', wrong, takesAll), wrong);
    }
    for (const right of ["'Iowan Old Style', serif", '"A; } B"', "'it\\'s'", "'</style>'", 'Noto\\ Sans'])
      assert.equal(whatIsWrong('font-headline', right, takesAll), undefined, right);
  });

  it('is one rule, with any text in an input', () => {
    const name = fc.constantFrom(...(Object.keys(tokens) as TokenName[]));
    const pieces = fc.array(
      fc.constantFrom('"', "'", '\\', ';', '{', '}', '(', ')', '/*', '*/', '\n', '<', 'a', ',', ' ', '!'),
    );
    fc.assert(
      fc.property(
        name,
        pieces.map((all) => all.join('')),
        (token, value) => {
          const css = themeCss({ values: emittedValues({ [token]: value, duration: '9ms' }, '', takesAll), rules: '' });
          // Without its strings and escapes, the style sheet has the expected structure.
          const bare = css.replace(/\\.|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/gs, '');
          assert.match(bare, /^\/\*[^*]*\*\/\n\n:root \{\n(?: {2}--news-[\w-]+: [^;{}]*;\n)+\}\n$/);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('describes the error in the words of the value', () => {
    assert.match(whatIsWrong('scale', 'normal', takesAll)!, /number without a unit/);
    assert.match(whatIsWrong('color-accent', 'blu', takesAll)!, /^Write a colour/);
    assert.match(whatIsWrong('color-accent', 'light-dark('.repeat(2000), takesAll)!, /fewer than 500/);
    assert.match(
      whatIsWrong('space', '4', () => false)!,
      /^Write a length/,
    );
  });

  it('takes every default', () => {
    for (const name of tokenNames) assert.equal(whatIsWrong(name, tokens[name].value, takesAll), undefined, name);
  });
});

describe('Both schemes', () => {
  it('are written for each colour that is for both, and no text on the paper looks different', () => {
    const values: TokenValues = {
      'color-text': '#33302e',
      'color-accent': '#990f3d',
      'color-surface': '#fff1e5',
      'color-line': 'rgb(0 0 0 / 20%)',
      'color-quiet': 'light-dark(#66605c, #b8aea5)',
      space: '5px',
    };
    const both = withBothSchemes(values);
    assert.match(both['color-accent']!, /^light-dark\(#990f3d, #[0-9a-f]{6}\)$/);
    assert.match(both['color-surface']!, /^light-dark\(#fff1e5, #[0-9a-f]{6}\)$/);
    assert.equal(both['color-quiet'], values['color-quiet']);
    assert.equal(both.space, '5px');
    for (const scheme of ['light', 'dark'] as const) {
      const [before, after] = [shownColors(values, scheme), shownColors(both, scheme)];
      for (const name of Object.keys(before) as (keyof typeof before)[]) {
        // The fill of the main action is the written value.
        if (name === 'on-accent') continue;
        const [one, two] = [seen(before[name]!), seen(after[name]!)];
        for (const channel of ['r', 'g', 'b', 'alpha'] as const)
          assert.ok(Math.abs(one[channel] - two[channel]) < 1.5 / 255, `${name}, ${scheme}`);
      }
    }
  });
});
