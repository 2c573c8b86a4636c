const { join } = require('node:path');
const { projects } = require('../jest.config');

const functions = projects.find(({ displayName }) => displayName === 'functions');

process.env.HUIGUAN_SECRET ??= 'a secret that only the mutants know, long enough';

/** The tests that lie beside what they judge, and nothing else: pure, so no database is started. */
module.exports = {
  rootDir: join(__dirname, '..', '..'),
  testEnvironment: 'node',
  testMatch: ['<rootDir>/cloudfunctions/**/judge-*.test.ts'],
  transform: functions.transform,
  transformIgnorePatterns: functions.transformIgnorePatterns,
  moduleNameMapper: functions.moduleNameMapper,
  modulePathIgnorePatterns: ['<rootDir>/.cache', '<rootDir>/dist'],
};
