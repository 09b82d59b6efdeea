import js from '@eslint/js'
import astro from 'eslint-plugin-astro'
import { defineConfig, globalIgnores } from 'eslint/config'
import ts from 'typescript-eslint'

export default defineConfig(
  globalIgnores(['dist', '.astro', '.build-*', '.sites', 'hosts']),
  js.configs.recommended,
  ts.configs.strict,
  astro.configs.recommended,
  {
    // TypeScript itself says what is not defined.
    rules: {
      'no-undef': 'off',
      // Texts that people paste hold what no keyboard has.
      'no-control-regex': 'off',
      'no-misleading-character-class': 'off',
      // The environment and the storage of a browser are emptied by name.
      '@typescript-eslint/no-dynamic-delete': 'off',
      // A key is left out of a copy by naming it.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, varsIgnorePattern: '^_+$', argsIgnorePattern: '^_+$' },
      ],
    },
  },
  {
    files: ['src/**/*.astro'],
    rules: {
      // What a reader sees is translated; punctuation differs between languages, too.
      'no-restricted-syntax': [
        'error',
        { selector: 'JSXText[value=/[\\p{L}:：,，;；。]/u]', message: 'Take what a reader sees from ui.yaml.' },
      ],
    },
  },
)
