import { selectorEnhancements, styleEnhancements } from './enhancements.js';

export default {
  extends: ['stylelint-config-standard'],
  plugins: ['stylelint-plugin-use-baseline'],
  rules: {
    'plugin/use-baseline': [
      true,
      {
        available: 'widely',
        ignoreProperties: Object.fromEntries(styleEnhancements.map((property) => [property, ['/.*/']])),
        ignoreSelectors: selectorEnhancements,
        // It reads a condition about relative colours as one about `oklch()`, which all browsers have, and calls it
        // unnecessary.
        severity: (what) => (what.startsWith('(color: oklch(from ') ? 'warning' : 'error'),
      },
    ],
    'custom-property-pattern': [
      /^(_|news-)[a-z]/,
      { message: 'Public properties begin with --news-, private ones with --_.' },
    ],
    'declaration-no-important': null,
    // Marks for the server.
    'at-rule-no-unknown': [true, { ignoreAtRules: ['server'] }],
    'property-no-unknown': [true, { ignoreProperties: ['usual', 'needs', 'skip'] }],
    'no-descending-specificity': null,
    'rule-empty-line-before': null,
    'custom-property-empty-line-before': null,
    'comment-empty-line-before': null,
    'selector-type-no-unknown': null,
    // Right-to-left layouts are correct only if no physical side is used.
    'declaration-property-value-disallowed-list': { 'text-align': ['left', 'right'], float: ['left', 'right'] },
    'property-disallowed-list': [
      [
        'left',
        'right',
        'width',
        'height',
        'min-width',
        'max-width',
        '/^(margin|padding|border)-(left|right|top|bottom)/',
      ],
      { message: 'Use the logical property.' },
    ],
  },
  overrides: [
    {
      files: ['**/*.css'],
      rules: {
        'declaration-no-important': true,
        'at-rule-empty-line-before': null,
        'value-keyword-case': ['lower', { ignoreProperties: ['/^--news-font-/'] }],
      },
    },
    {
      // It reads the variables of other style sheets.
      files: ['../src/theme/page.css'],
      rules: { 'custom-property-pattern': null },
    },
    {
      files: ['**/*.ts'],
      customSyntax: 'postcss-lit',
      rules: {
        // A Lit expression may be a value or a whole list, which these rules cannot read.
        'value-keyword-case': null,
        'function-name-case': null,
        'media-query-no-invalid': null,
        'declaration-property-value-no-unknown': null,
        'declaration-empty-line-before': null,
        'font-family-name-quotes': null,
        'font-family-no-missing-generic-family-keyword': null,
        'at-rule-empty-line-before': null,
      },
    },
  ],
};
