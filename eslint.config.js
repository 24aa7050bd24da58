import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import tseslint from 'typescript-eslint'

const defaultExports = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name; only configuration files and test set-ups export a default.',
}
const textDates = {
  selector: "NewExpression[callee.name='Date'] > .arguments:first-child:matches(Literal[value=/./], TemplateLiteral)",
  message: 'A date of law is a CivilDate, not an instant read from text.',
}

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'coverage', '.gezhi', 'data', '**/*.mjs', 'eslint.config.js'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: dirname(fileURLToPath(import.meta.url)) },
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', defaultExports],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', defaultExports, textDates] },
  },
  { files: ['*.config.ts', 'test/postgres.ts', 'test/pages.ts', '**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['tools/**'], rules: { 'no-console': 'off' } },
)
