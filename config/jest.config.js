const { existsSync } = require('node:fs');
const { join } = require('node:path');

/** Pages and their tools lie only where the mini-program does. */
const pages = ['jest-pages.js', 'jest-h5/jest.config.js'].map((name) => join(__dirname, name));

/** Functions run in Node against a real PostgreSQL (one server for the run, a database a test file); pages in jsdom. */
module.exports = {
  rootDir: join(__dirname, '..'),
  maxWorkers: 2,
  // Says that something hangs, never that a machine is busy.
  testTimeout: 30_000,
  reporters: ['default', '<rootDir>/config/jest-summary.js'],
  projects: [
    {
      displayName: 'functions',
      rootDir: join(__dirname, '..'),
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/contracts/**/*.test.ts',
        '<rootDir>/cloudfunctions/**/*.test.ts',
        '<rootDir>/localcloud/**/*.test.ts',
        '<rootDir>/config/**/*.test.ts',
        '<rootDir>/e2e/**/*.test.ts',
      ],
      setupFiles: ['<rootDir>/config/jest-functions/quiet.ts'],
      globalSetup: '<rootDir>/config/jest-functions/start-server.ts',
      globalTeardown: '<rootDir>/config/jest-functions/stop-server.ts',
      transform: {
        '^.+\\.[mc]?[jt]sx?$': ['babel-jest', { ...require('./jest-babel'), babelrc: false, configFile: false }],
      },
      transformIgnorePatterns: ['/node_modules/(?!(@orpc|kysely|uuid|zod|opencc-js)/)'],
      // Copies that the mutation tester works on.
      modulePathIgnorePatterns: ['<rootDir>/.cache'],
      moduleNameMapper: { '^@contracts/(.*)$': '<rootDir>/contracts/$1' },
    },
    ...pages.filter((path) => existsSync(path)).map((path) => require(path)),
  ],
};
