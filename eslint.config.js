import compat from 'eslint-plugin-compat';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const TESTS = ['src/**/*.test.{ts,tsx}', 'src/**/testing/**'];

// The rooms that run unchanged in Node: no DOM, no clock, no dice.
const CORE =
  'src/{form,formats,report,wording,rules,clipboard,compare,document,exporters,importers,sources,backup,rollup,session}/**';

const NO_DEFAULT_EXPORT = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: 'ExportSpecifier[exported.name="default"]', message: 'Named exports only.' },
];

// The session owns the open draft (docs/decisions/0015): inputs are bound, no value is read back.
const NO_READING_BACK = [
  ' > Identifier.id',
  ' > ObjectPattern > Property[key.name!="register"]',
].map((taken) => ({
  selector: `VariableDeclarator[init.callee.name="useFormContext"]${taken}`,
  message: 'An input of the draft is registered; what stands there is read from `live`.',
}));

const NO_CLOCK = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The clock is an argument.',
  },
  { selector: 'CallExpression[callee.name="Date"]', message: 'The clock is an argument.' },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'The clock is an argument.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'The id maker is an argument.',
  },
];

const BROWSER_GLOBALS = [
  'window',
  'self',
  'globalThis',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'indexedDB',
].map((name) => ({
  name,
  message: 'The core knows no browser: take what you need as an argument.',
}));

const NO_CACHE = {
  name: 'WeakMap',
  message: 'What follows from an object alone is made by oncePer (decision 0003).',
};

export default defineConfig(
  globalIgnores(['dist', 'dist-single', 'test-results', 'playwright-report', 'coverage']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,js,mjs,cjs}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: 'error',
      'max-params': ['error', 4],
      'no-eval': 'error',
      'no-implied-eval': 'off', // the type-aware one of typescript-eslint stands in
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...NO_DEFAULT_EXPORT, ...NO_READING_BACK] },
  },
  {
    files: ['src/**/*.tsx'],
    extends: [reactHooks.configs.flat['recommended-latest'], jsxA11y.flatConfigs.strict],
    // Our components' own props (a menu's first item takes the focus) are not the DOM's autofocus.
    rules: { 'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }] },
  },
  {
    files: ['src/**/*.ts'],
    extends: [reactHooks.configs.flat['recommended-latest']],
  },
  {
    // APIs beyond package.json's browserslist; a guarded use says so where it stands.
    files: ['src/**/*.{ts,tsx}'],
    ignores: TESTS,
    extends: [compat.configs['flat/recommended']],
    settings: { lintAllEsApis: true },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: [...TESTS, 'src/formats/**'],
    rules: { 'max-lines': ['error', 400] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: TESTS,
    rules: { 'max-lines-per-function': ['error', 60] },
  },
  {
    files: ['src/**/*.tsx'],
    ignores: TESTS,
    rules: { 'max-lines-per-function': ['error', 120] },
  },
  {
    files: [`${CORE}/*.ts`],
    ignores: [...TESTS, 'src/form/once-per.ts'],
    rules: {
      'no-restricted-globals': ['error', ...BROWSER_GLOBALS, NO_CACHE],
      'no-restricted-syntax': ['error', ...NO_DEFAULT_EXPORT, ...NO_CLOCK],
    },
  },
  {
    // Read by their tools as plain JavaScript, part of no TypeScript program.
    files: ['eslint.config.js', '.dependency-cruiser.cjs', 'public/repair.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
);
