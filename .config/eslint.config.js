import js from '@eslint/js';
import baseline from 'eslint-plugin-baseline-js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { scriptEnhancements, scriptHints } from './enhancements.js';
import { noCircles } from './no-circles.js';

/** The folders of the library itself. The others make something of it. */
const library = ['article', 'access', 'locales', 'theme', 'widget', 'components'];

/** A folder may import only itself and the folders that are listed here. */
const mayImport = {
  article: [],
  locales: [],
  theme: [],
  access: ['article'],
  widget: ['article', 'access', 'locales', 'theme'],
  components: ['article', 'access', 'locales', 'theme', 'widget'],
  embed: library,
  server: library,
  service: [...library, 'server'],
  hosts: [...library, 'server'],
  commands: ['article', 'theme', 'server', 'service'],
};

const folders = Object.keys(mayImport);

const importDirections = Object.entries(mayImport).map(([folder, allowed]) => {
  const forbidden = folders.filter((other) => other !== folder && !allowed.includes(other));
  const message = `src/${folder} imports only ${[...allowed, 'itself'].join(', ')}.`;
  return {
    files: [`src/${folder}/**/*.ts`, `src/generated/${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...(forbidden.length > 0 ? [{ regex: `^(\\.\\./)+(generated/)?(${forbidden.join('|')})/`, message }] : []),
            // `hosts` may import the entry, because the types for frameworks refer to the exports of the package.
            ...(folder === 'hosts'
              ? []
              : [{ regex: '^(\\.\\./)+index\\.js$', message: 'Modules must not import the entry.' }]),
          ],
        },
      ],
    },
  };
});

/** Ways to write markup and styles that a strict content security policy blocks. */
const unsafe = [
  {
    selector: 'AssignmentExpression > MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Render text with Lit, because a page may enforce Trusted Types.',
  },
  {
    // The tokenizer of parse5 only reads.
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|write|createContextualFragment)$/][callee.object.property.name!="tokenizer"]',
    message: 'Render text with Lit, because a page may enforce Trusted Types.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name="html"] TemplateElement[value.raw=/\\sstyle=/]',
    message: "A style attribute is blocked under style-src 'self'.",
  },
  {
    selector: 'ImportDeclaration[source.value=/unsafe-html|unsafe-svg|style-map/]',
    message: 'Render feed text as text, and adopt style sheets.',
  },
];

/** A wait in a loop looks again. One in a race is a limit. */
const isFixed =
  ':not(:matches(WhileStatement, DoWhileStatement, ForStatement, CallExpression[callee.property.name="race"]) *)';
/** A test that waits for a time is slow on a good day and fails on a bad one. */
const pauses = [
  `NewExpression[callee.name="Promise"]${isFixed} > ArrowFunctionExpression CallExpression[callee.name="setTimeout"][arguments.1.value>=50]`,
  `AwaitExpression > CallExpression[callee.name=/^(setTimeout|delay|sleep|wait|pause|aTimeout)$/][arguments.0.value>=50]${isFixed}`,
].map((selector) => ({
  selector,
  message: 'Wait for what you test. If it is that nothing happens, turn this rule off for the line and say so.',
}));

/** Every sentence of the interface comes from src/locales. */
const sentences = [
  {
    selector: 'TaggedTemplateExpression[tag.name="html"] TemplateElement[value.raw=/>[^<{]*\\p{L}{2}[^<{]*(<|$)/u]',
    message: 'Put the sentences of the interface in src/locales/messages.ts.',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name="html"] TemplateElement[value.raw=/\\b(aria-label|aria-description|title|alt|placeholder)="[^"]*\\p{L}/u]',
    message: 'Put the sentences of the interface in src/locales/messages.ts.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name="html"] Literal[value=/\\p{L}\\s+\\p{L}/u]',
    message: 'Put the sentences of the interface in src/locales/messages.ts.',
  },
];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'storybook-static/',
      'node_modules/',
      '.cache/',
      'coverage/',
      '**/*.d.ts',
      'test/package/templates/',
      'test/hosts/applications/*/',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/unified-signatures': 'off',
      '@typescript-eslint/no-unused-expressions': ['error', { allowTaggedTemplates: true }],
      '@typescript-eslint/no-extraneous-class': 'off',
      'no-control-regex': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts'],
    plugins: { lit, wc, 'lit-a11y': litA11y },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/recommended'].rules,
      ...litA11y.configs.recommended.rules,
      // This rule is for base classes that may lack the method. Our classes extend LitElement, which has it.
      'wc/guard-super-call': 'off',
    },
  },
  // Commands run in Node, where `write` is for streams.
  {
    files: ['src/**/*.ts'],
    ignores: ['src/commands/**', 'src/service/**'],
    rules: { 'no-restricted-syntax': ['error', ...unsafe] },
  },
  {
    files: ['src/{,generated/}components/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...unsafe, ...sentences] },
  },
  {
    // Only what a browser loads.
    files: ['src/**/*.ts'],
    ignores: ['src/commands/**', 'src/service/**', 'src/{,generated/}server/**'],
    plugins: { baseline },
    // Without types, the rule does not know most methods.
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'baseline/use-baseline': [
        'error',
        {
          available: 'widely',
          ignoreFeatures: [...Object.keys(scriptEnhancements), ...scriptHints],
          includeWebApis: { preset: 'type-aware' },
          includeJsBuiltins: { preset: 'type-aware' },
        },
      ],
    },
  },
  ...importDirections,
  {
    files: ['src/**/*.ts'],
    plugins: { standfirst: { rules: { 'no-circles': noCircles } } },
    rules: { 'standfirst/no-circles': 'error' },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/generated/components/define/*.ts', 'src/widget/define-element.ts', 'src/embed/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'customElements',
          property: 'define',
          message: 'Only generated/components/define/ and embed/ register tags.',
        },
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
      },
    },
  },
  {
    files: ['.storybook/public/*.js'],
    languageOptions: { sourceType: 'script', globals: { self: 'readonly' } },
  },
  {
    // WordPress loads these as they are, as classic scripts.
    files: ['src/hosts/wordpress/**/*.js'],
    languageOptions: {
      sourceType: 'script',
      globals: {
        window: 'readonly',
        document: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        AbortController: 'readonly',
        FileReader: 'readonly',
      },
    },
  },
  {
    // Frameworks read the types of tags from their own namespaces and interfaces.
    files: ['src/{,generated/}hosts/*.ts'],
    rules: { '@typescript-eslint/no-namespace': 'off', '@typescript-eslint/no-empty-object-type': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name=/^(it|describe)$/][property.name=/^(only|skip)$/]',
          message: 'All tests must run, everywhere. Remove .only and .skip before you commit.',
        },
        ...pauses,
      ],
    },
  },
);
