import tseslint from 'typescript-eslint'

// Biome does the style and the fast rules; these need types, or knowledge of this house.
export default tseslint.config(
  { ignores: ['dist', 'test/output', 'src/store/generated', 'node_modules'] },
  {
    // A promise nobody waits for is a message nobody sends.
    files: ['src/**/*.ts', 'test/**/*.ts'],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { project: 'tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/only-throw-error': 'error',
    },
  },
  {
    // Time is an argument: what looks at the machine's clock, or counts in the machine's zone, cannot be rehearsed.
    files: ['src/{domain,plan-reader,application,voice}/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Take the time as an argument.' },
        {
          selector: 'MemberExpression[object.name="Date"][property.name="now"]',
          message: 'Take the time as an argument.',
        },
        {
          selector:
            'MemberExpression[property.name=/^(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes)$|^toLocale(?:Date|Time)?String$/][object.name!="Intl"]',
          message: "That counts in the machine's zone: use domain/calendar.",
        },
        { selector: 'CallExpression[callee.name=/^set(?:Timeout|Interval)$/]', message: 'Ask the Clock to wake you.' },
      ],
      'no-restricted-globals': ['error', { name: 'process', message: 'Only main.ts knows the process.' }],
    },
  },
)
