import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { knownElements } from './known-elements.mjs';
import { mayUse, under } from './ownership.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folders = (path) =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
const functionModules = folders('cloudfunctions').filter((name) => !under.includes(name));
const pageModules = folders('src/modules');

/** What the build collects from the modules, for those who stand above all of them; and what judges share with records. */
const collects = {
  jobs: ['./job.ts'],
  nightly: ['./job.ts'],
  workbench: ['./duties.ts', './search.ts'],
  privacy: ['./personal.ts'],
  credit: ['./deeds.ts'],
  // What a record says to whoever writes it, its judge says of it afterwards: one pure function, not two.
  compliance: [
    './judge-venue.ts',
    './scenic-area.ts',
    './judge-dues-standard.ts',
    './judge-reception.ts',
    './judge-position.ts',
    './judge-until.ts',
  ],
};

const zones = [
  {
    target: './contracts',
    from: ['./cloudfunctions', './src', './localcloud', './config', './e2e'],
    message:
      'A contract says what may be asked and answered; it knows zod, the oRPC contract and other contracts, nothing else.',
  },
  {
    target: './src',
    from: './cloudfunctions',
    message:
      'The mini-program knows the contracts. What runs in a function stays there: import the type from contracts/.',
  },
  {
    target: ['./cloudfunctions', './contracts', './src'],
    from: ['./localcloud', './e2e', './bench'],
    message: 'The product never knows the machine that stands in for the cloud.',
  },
  { target: './cloudfunctions', from: './src', message: 'A function knows nothing of pages.' },
  ...functionModules.flatMap((module) =>
    functionModules
      .filter((other) => other !== module)
      .map((other) => ({
        target: `./cloudfunctions/${module}`,
        from: `./cloudfunctions/${other}`,
        except: (mayUse[module] ?? []).includes(other)
          ? ['./facts.ts', './effects.ts', ...(collects[module] ?? [])]
          : [],
        message: (mayUse[module] ?? []).includes(other)
          ? `${module} sees ${other} only through its facts.ts (what others may read) and effects.ts (what others may make happen).`
          : `${module} does not stand on ${other}: records below, judgements above, no cycles. If it must, say so in config/ownership.mjs.`,
      })),
  ),
  ...under.map((target, level) => ({
    target: `./cloudfunctions/${target}`,
    from: [...under.slice(level + 1), ...functionModules].map((above) => `./cloudfunctions/${above}`),
    message: `${target} is under every module and knows none of them.`,
  })),
  ...pageModules.flatMap((module) =>
    pageModules
      .filter((other) => other !== module)
      .map((other) => ({
        target: `./src/modules/${module}`,
        from: `./src/modules/${other}`,
        message:
          'WeChat forbids one subpackage to require another; what both need lives in src/parts/<module>, src/kit, src/components, src/hooks or src/cloud.',
      })),
  ),
  ...[
    './src/components',
    './src/kit',
    './src/parts',
    './src/hooks',
    './src/cloud',
    './src/i18n',
    './src/styles',
    './src/pages',
  ].map((target) => ({
    target,
    from: './src/modules',
    message: 'The main package must not pull in a subpackage; the dependency runs from modules to what is shared.',
  })),
  {
    target: './src/components',
    from: ['./src/kit', './src/parts', './src/pages'],
    message: 'A component is the design system: it knows no noun and no page.',
  },
  {
    target: './src/kit',
    from: ['./src/parts', './src/pages'],
    message: 'The kit is what pages of any noun share; what speaks of one lives in src/parts/<module>.',
  },
  {
    target: './src/parts',
    from: './src/pages',
    message: 'Parts are shown by tabs and subpackages; they know no page.',
  },
  {
    target: ['./src/hooks', './src/cloud', './src/i18n'],
    from: ['./src/components', './src/kit', './src/parts', './src/pages'],
    message: 'What has no face stands under what has one.',
  },
];

const extensions = ['.ts', '.tsx', '.js'];
/** `@/…` and `@contracts/…` as tsconfig.json has them; without it no zone sees an import that is written so. */
const aliases = {
  interfaceVersion: 3,
  name: 'aliases',
  resolve: (name) => {
    const [, alias, rest] = /^(@|@contracts)\/(.+)$/.exec(name) ?? [];
    if (!alias) return { found: false };
    const path = join(root, alias === '@' ? 'src' : 'contracts', rest);
    const file = ['', ...extensions]
      .map((extension) => path + extension)
      .find((each) => statSync(each, { throwIfNoEntry: false })?.isFile());
    return file ? { found: true, path: file } : { found: false };
  },
};

const clock =
  "Only shared/clock reads the time; take `now` from the context, so that a test and the console's clock can set it.";
const young = 'A phone of 2018 (iOS 12) has no such method, and nothing adds it in the mini-program.';
/** Contracts with schemas: 100 KB of zod come with the first of them. */
const schemas = readdirSync(join(root, 'contracts'))
  .filter((file) => /^import \* as z from 'zod';$/m.test(readFileSync(join(root, 'contracts', file), 'utf8')))
  .map((file) => file.replace(/\.ts$/, ''));
/** Facts in, verdict out: the name is the promise. */
const pureFiles = ['cloudfunctions/*/judge-*.ts'];
/** Who and what the tests of a module are about, for its own tests and its neighbours'. */
const casts = ['cloudfunctions/*/cast.ts', 'cloudfunctions/*/*-cast.ts'];
const tests = ['**/*.test.ts', '**/*.test.tsx', ...casts];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      'dist/**',
      '.data/**',
      '.cache/**',
      'cloudfunctions/shared/schema.ts',
      'e2e/.shots/**',
      // A stranger's client: its types are made when it is checked.
      'e2e/interface/client/**',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: join(root, 'tsconfig.json'), tsconfigRootDir: root } },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [aliases, createNodeResolver({ extensions })] },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: root, zones }],
      'import-x/no-cycle': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': false }],
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'contracts/**/*.ts'],
    ignores: ['src/**/*.h5.{ts,tsx}', ...tests],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.property.name=/^(findLast|findLastIndex|replaceAll|matchAll|toSorted|toReversed|toSpliced)$/]',
          message: young,
        },
        {
          selector:
            "CallExpression[callee.property.name='at'][arguments.0.type=/^(Literal|UnaryExpression|BinaryExpression)$/]:not([arguments.0.raw=/^['\"]/])",
          message: young,
        },
        {
          selector: 'Literal[regex.pattern=/\\\\p\\{/i]',
          message: 'An old engine cannot read a file with \\p{…} in a pattern: contracts/letters.ts makes them.',
        },
      ],
    },
  },
  {
    files: ['contracts/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!\\.{1,2}/|zod$|@orpc/contract$|fast-check$)',
              message: 'A contract imports zod, the oRPC contract and other contracts, nothing else.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['cloudfunctions/**/*.ts'],
    ignores: ['cloudfunctions/shared/clock.ts', ...tests],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: clock },
      ],
    },
  },
  {
    files: ['cloudfunctions/**/*.ts'],
    ignores: ['cloudfunctions/shared/**', '**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@cloudbase/*', '**/shared/cloudbase'],
              message: 'Only the kernel knows the CloudBase SDK and WeChat; use shared/wechat or shared/cloud-files.',
            },
          ],
        },
      ],
    },
  },
  {
    // The one table that is loaded when used and asked for in the middle of a sentence.
    files: [
      'cloudfunctions/ground/fold-text.ts',
      'cloudfunctions/ground/spellings.ts',
      'cloudfunctions/shared/phone-table.ts',
      'cloudfunctions/shared/holiday-table.ts',
      'cloudfunctions/compliance/offence.ts',
    ],
    rules: {
      '@typescript-eslint/no-require-imports': [
        'error',
        { allow: ['^\\.\\./shared/simplified$', '^\\./phone-numbers$', '^\\./holidays$', '^\\./patterns$'] },
      ],
    },
  },
  {
    files: pureFiles,
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: 'store$|shared/(db|implement|entry|queue|wechat|cloud)|^node:|^kysely$',
              message: 'What judges is pure: facts in, verdict out. What it needs is handed to it.',
              allowTypeImports: true,
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks, weapp: { rules: { 'known-elements': knownElements } } },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'weapp/known-elements': 'error',
      'no-restricted-globals': [
        'error',
        ...['document', 'TextEncoder', 'TextDecoder', 'structuredClone', 'Intl', 'localStorage', 'crypto'].map(
          (name) => ({ name, message: `${name} is missing in a mini-program.` }),
        ),
      ],
    },
  },
  {
    // The form of admission is checked on the page by the contract itself (membership/form, pages/apply).
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: [...tests, 'src/modules/membership/form/**', 'src/modules/membership/pages/apply/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^@contracts/(${schemas.join('|')})$`,
              message: 'This contract brings zod into the package. Take its type, or give its data a file of its own.',
              allowTypeImports: true,
            },
          ],
        },
      ],
    },
  },
  {
    files: [...tests, 'config/**/*.ts', 'e2e/**/*.ts', 'localcloud/**/*.ts', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // A test may stand anywhere: it brings the real neighbours together.
    files: [...tests, 'config/jest-functions/**/*.ts'],
    rules: { 'import-x/no-restricted-paths': 'off' },
  },
);
