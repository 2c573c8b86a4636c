const path = require('node:path');
const define = require('@tarojs/test-utils-react/dist/jest.js').default;

const here = (name) => path.join(__dirname, name);
const beside = (name) => path.join(__dirname, '../jest-taro', name);

/** Published as modules only; everything else in node_modules is loaded as it is. */
const modules =
  '@tarojs|@stencil|swiper|lodash-es|query-string|decode-uri-component|filter-obj|split-on-first|' +
  '@swc/helpers|@orpc|@tanstack|i18next|uqr|zod';

/** The pages with Taro's own H5 components and API in jsdom, through @tarojs/test-utils-react. */
const { bail, verbose, collectCoverageFrom, ...project } = define({
  displayName: 'taro',
  rootDir: path.join(__dirname, '../..'),
  testEnvironmentOptions: { url: 'http://localhost/', customExportConditions: ['node', 'require', 'default'] },
  testMatch: ['<rootDir>/config/jest-h5/**/*.test.tsx'],
  setupFiles: [here('setup.js')],
  setupFilesAfterEnv: [path.join(__dirname, '../jest-patience.js')],
  transform: {
    // Adds Taro's hooks (useDidShow, useRouter …) to the API.
    'test-utils-react[\\\\/]dist[\\\\/]jest[\\\\/]runtime[\\\\/]taro-h5\\.js$': require.resolve(
      '@tarojs/test-utils-react/dist/jest/babel-transformer.js',
    ),
    '^.+\\.[mc]?[jt]sx?$': ['babel-jest', { configFile: beside('babel.js') }],
  },
  // Anchored: packages lie nested inside @tarojs/taro-h5/dist.
  transformIgnorePatterns: [`<rootDir>/node_modules/(?!(${modules})/)`],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'jsx'],
  moduleNameMapper: {
    '\\.(scss|css)$': beside('style.ts'),
    '^react-dom/test-utils$': here('act.js'),
    // WeChat's way to a file of its own; the build takes the browser's before it.
    '^\\./load-packed-regions$': '<rootDir>/src/i18n/load-packed-regions.h5.ts',
    '^@contracts/(.*)$': '<rootDir>/contracts/$1',
    '^@/(.*)$': '<rootDir>/src/$1',
  },
});
module.exports = project;
