const path = require('node:path');

const stub = (name) => path.join(__dirname, 'jest-taro', name);

/** The pages in jsdom: Taro's components and API are thin stubs, react-query, i18next and oRPC are real. */
module.exports = {
  displayName: 'pages',
  rootDir: path.join(__dirname, '..'),
  testEnvironment: 'jsdom',
  testEnvironmentOptions: { customExportConditions: ['node', 'require', 'default'] },
  testMatch: ['<rootDir>/src/**/*.test.tsx', '<rootDir>/src/**/*.test.ts'],
  setupFiles: [stub('environment.ts')],
  setupFilesAfterEnv: [path.join(__dirname, 'jest-patience.js')],
  transform: { '^.+\\.[mc]?[jt]sx?$': ['babel-jest', { configFile: stub('babel.js') }] },
  transformIgnorePatterns: ['/node_modules/(?!(@orpc|@tanstack|i18next|uqr|zod)/)'],
  moduleNameMapper: {
    '\\.(scss|css)$': stub('style.ts'),
    '^@tarojs/components$': stub('components.tsx'),
    '^@tarojs/taro$': stub('taro.ts'),
    // WeChat's way to another package; a test takes the browser's.
    '^\\./load-packed-regions$': '<rootDir>/src/i18n/load-packed-regions.h5.ts',
    '^@contracts/(.*)$': '<rootDir>/contracts/$1',
    '^@/i18n/zone$': stub('zone.ts'),
    '^@/(.*)$': '<rootDir>/src/$1',
  },
};
