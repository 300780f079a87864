import comments from '@eslint-community/eslint-plugin-eslint-comments';
import eslint from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { layerImports } from './scripts/eslint/layer-imports.js';

const htmlSinks = '/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|srcdoc)$/';

/** What src may never contain; each names the rule of the house it guards. */
const forbiddenInSrc = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name: a default export has a different name in every importer.',
  },
  { selector: 'ExportAllDeclaration', message: 'Name what you export: no barrels inside src.' },
  {
    selector: `MemberExpression[property.name=${htmlSinks}], MemberExpression[property.value=${htmlSinks}]`,
    message: 'No HTML from strings: documents are data.',
  },
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^writeln?$/]',
    message: 'No HTML from strings: documents are data.',
  },
  {
    selector: `TaggedTemplateExpression[tag.name="html"] TemplateElement[value.raw=${'/\\.(innerHTML|outerHTML|srcdoc)\\s*=/'}]`,
    message: 'No HTML from strings: documents are data.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name="html"] TemplateElement[value.raw=/\\sstyle\\s*=/]',
    message: "A page's style-src refuses style attributes: use a sheet or style.setProperty().",
  },
];

const unsafeDirectives = ['unsafe-html', 'unsafe-svg', 'unsafe-mathml', 'style-map'].flatMap((name) => [
  `lit/directives/${name}.js`,
  `lit-html/directives/${name}.js`,
]);

export default defineConfig(
  globalIgnores(['dist/', 'dist-demo*/', 'coverage/', 'tests/.output/', 'bench/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs,ts}'],
    plugins: { 'eslint-comments': comments },
    extends: [eslint.configs.recommended, tseslint.configs.recommended],
    rules: {
      'no-undef': 'off', // the compiler knows better
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'eslint-comments/require-description': ['error', { ignore: ['eslint-enable'] }],
      'eslint-comments/no-unlimited-disable': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['src/**/*.ts', 'tests/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, lit['flat/recommended'], wc['flat/recommended']],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json', './tsconfig.core.json', './tsconfig.cli.json', './tsconfig.desk.json', './tsconfig.node.json'] },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/unbound-method': 'off', // Lit binds handlers in templates to their host
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { sidelight: { rules: { 'layer-imports': layerImports } } },
    rules: {
      'sidelight/layer-imports': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-restricted-syntax': ['error', ...forbiddenInSrc],
      'no-restricted-imports': [
        'error',
        { paths: unsafeDirectives.map((name) => ({ name, message: 'Breaks a strict CSP or takes HTML.' })) },
      ],
      'lit/attribute-names': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-this-assign-in-render': 'error',
      'wc/require-listener-teardown': 'error',
      'wc/no-closed-shadow-root': 'error',
    },
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            // node:test's own functions return promises that its runner awaits.
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'test', 'suite'] },
            // @open-wc/testing's types call chai's equal() asynchronous; it is not.
            { from: 'package', package: 'chai', name: 'Equal' },
          ],
        },
      ],
      '@typescript-eslint/no-unused-expressions': 'off', // chai: expect(x).to.be.true
    },
  },
);
