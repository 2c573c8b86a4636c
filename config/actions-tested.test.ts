import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { house } from '../contracts/house';

const functions = join(__dirname, '../cloudfunctions');
/** The tests of a module, as one text. */
const testsOf = (module: string): string => {
  const folder = join(functions, module);
  const names = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
  return names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
};

/** A call through the door is a call with an input: `as('local-clerk').points.reverse({ … })`. */
const isCalled = (action: string, tests: string) => new RegExp(`\\.${action}\\((?!\\))`).test(tests);

it.each(Object.entries(house))('each action of %s is called by a test of its module', (module, actions) => {
  const tests = testsOf(module);
  expect(Object.keys(actions).filter((action) => !isCalled(action, tests))).toEqual([]);
});

it('takes no other call for one', () => {
  expect(isCalled('close', 'await cloud.close();')).toBe(false);
  expect(isCalled('member', "kind: 'membership.memberActive', members(1)")).toBe(false);
  expect(isCalled('close', 'await clerk.close({ meetingId })')).toBe(true);
});
