import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokens, type TokenName } from '../../src/theme/tokens.js';
import {
  fromDesignTokens,
  toDesignTokens,
  type TokenGroup,
  type TokenValues,
} from '../../stories/applications/theme-builder/theme/design-tokens.js';

const defaults = Object.fromEntries(Object.entries(tokens).map(([name, { value }]) => [name, value])) as TokenValues;

/** Returns the JSON of one token, without its description. */
function said(name: TokenName, css: string): unknown {
  const { news, $extensions } = toDesignTokens({ [name]: css });
  const [group, rest] = /^(color|font)-(.+)$/.exec(name)?.slice(1) ?? ['', name];
  const token = (group ? (news[group] as TokenGroup | undefined) : news)?.[rest!] as
    Record<string, unknown> | undefined;
  if (!token) return $extensions;
  const { $description, ...others } = token;
  assert.equal($description, tokens[name].about);
  return others;
}

/** Texts that are colours, and texts that are almost colours. */
const nearlyColor = fc
  .array(
    fc.constantFrom(
      '#',
      'rgb(',
      'oklch(',
      'color-mix(in oklab, ',
      ')',
      '/',
      '0A',
      '1',
      'none',
      '%',
      ' ',
      ',',
      'red',
      '-',
      'e9',
    ),
  )
  .map((pieces) => pieces.join(''));

describe('A theme as Design Tokens', () => {
  it('says a colour of sRGB by its components, its opacity and its hexadecimal number', () => {
    assert.deepEqual(said('color-accent', '#0b5563'), {
      $type: 'color',
      $value: { colorSpace: 'srgb', components: [0.0431, 0.3333, 0.3882], alpha: 1, hex: '#0b5563' },
    });
  });

  it('says a colour of another space in that space, with the nearest of sRGB beside it', () => {
    assert.deepEqual(said('color-accent', 'oklch(0.5 0.1 200 / 0.5)'), {
      $type: 'color',
      $value: { colorSpace: 'oklch', components: [0.5, 0.1, 200], alpha: 0.5, hex: '#00747a' },
    });
  });

  it('writes values that depend on the page as on a page that sets nothing, and keeps the CSS', () => {
    for (const [css, hex, alpha] of [
      ['currentcolor', '#000000', 1],
      ['inherit', '#000000', 1],
      ['transparent', '#000000', 0],
      ['contrast-color(currentcolor)', '#ffffff', 1],
      ['color-mix(in srgb, currentcolor 76%, transparent)', '#000000', 0.76],
      ['color-mix(in oklab, #d5001c 70%, currentcolor)', '#870000', 1],
    ] as const) {
      const { $value, $extensions } = said('color-quiet', css) as {
        $value: { hex: string; alpha: number };
        $extensions: unknown;
      };
      assert.equal($value.alpha, alpha, css);
      if (!css.includes('oklab')) assert.equal($value.hex, hex, css);
      assert.deepEqual($extensions, { 'dev.standfirst': { css } });
    }
  });

  it('says of a pair the colour on light paper, and keeps the dark one and the CSS beside it', () => {
    const css = 'light-dark(#0b5563, #86c5cd)';
    assert.deepEqual(said('color-accent', css), {
      $type: 'color',
      $value: { colorSpace: 'srgb', components: [0.0431, 0.3333, 0.3882], alpha: 1, hex: '#0b5563' },
      $extensions: {
        'dev.standfirst': {
          css,
          dark: { colorSpace: 'srgb', components: [0.5255, 0.7725, 0.8039], alpha: 1, hex: '#86c5cd' },
        },
      },
    });
  });

  it('writes fonts, weights, numbers, lengths and times in their own types', () => {
    const cases: [TokenName, string, unknown][] = [
      [
        'font-headline',
        "'Iowan Old Style', Georgia, serif",
        { $type: 'fontFamily', $value: ['Iowan Old Style', 'Georgia', 'serif'] },
      ],
      ['headline-weight', '700', { $type: 'fontWeight', $value: 700 }],
      ['headline-leading', '1.15', { $type: 'number', $value: 1.15 }],
      ['space', '4px', { $type: 'dimension', $value: { value: 4, unit: 'px' } }],
      ['radius', '0.5rem', { $type: 'dimension', $value: { value: 0.5, unit: 'rem' } }],
      ['duration', '150ms', { $type: 'duration', $value: { value: 150, unit: 'ms' } }],
    ];
    for (const [name, css, expected] of cases) assert.deepEqual(said(name, css), expected, css);
  });

  it('keeps the CSS beside a value that says less than it', () => {
    const cases: [TokenName, string, unknown][] = [
      ['image-ratio', '3 / 2', 1.5],
      ['headline-tracking', '-0.01em', { value: -0.16, unit: 'px' }],
      ['radius', '0', { value: 0, unit: 'px' }],
      ['font-text', 'inherit', ['system-ui']],
    ];
    for (const [name, css, value] of cases) {
      const { $value, $extensions } = said(name, css) as Record<string, unknown>;
      assert.deepEqual([$value, $extensions], [value, { 'dev.standfirst': { css } }]);
    }
  });

  it('keeps values without a type for the file as a whole', () => {
    for (const [name, css] of [
      ['kicker-transform', 'uppercase'],
      ['radius', '4px 8px'],
      ['image-ratio', 'auto'],
      ['color-accent', 'oklch(from var(--brand) l c h)'],
    ] as const) {
      assert.deepEqual(said(name, css), { 'dev.standfirst': { css: { [name]: css } } });
    }
  });

  it('gives every default back as it was', () => {
    assert.deepEqual(fromDesignTokens(toDesignTokens(defaults)), { values: defaults, rules: '' });
  });

  it('gives rules back as they were', () => {
    const rules = 'news-headline-card::part(kicker) {\n  letter-spacing: 0.04em;\n}\n';
    assert.deepEqual(fromDesignTokens(toDesignTokens({}, rules)), { values: {}, rules });
  });

  it('uses the value if another tool has changed it', () => {
    const file = toDesignTokens({ 'color-accent': 'light-dark(#0b5563, #86c5cd)' });
    const accent = (file.news.color as TokenGroup).accent as unknown as { $value: object };
    accent.$value = { colorSpace: 'srgb', components: [1, 0, 0], alpha: 1, hex: '#ff0000' };
    assert.equal(fromDesignTokens(file).values['color-accent'], '#ff0000');
  });

  it('returns any value of a token unchanged, through a file', () => {
    const names = fc.constantFrom(...(Object.keys(tokens) as TokenName[]));
    const css = fc.oneof(
      fc.string(),
      nearlyColor,
      fc.constantFrom('#abc', '1px', '1 / 3', 'a, "b c"', "'it\\'s', x", '.5em', '2', 'BOLD'),
    );
    fc.assert(
      fc.property(fc.dictionary(names, css), (values) => {
        const text = JSON.stringify(toDesignTokens(values));
        assert.deepEqual({ ...fromDesignTokens(JSON.parse(text)).values }, { ...values });
      }),
      { numRuns: 2000 },
    );
  });
});
