import { step } from './cast';
import { firstStep, holds, stepAfter, stepAt, stepsFor, type Condition } from './judge-step';

it.each([
  ['=', 5, 5, true],
  ['=', 5, 6, false],
  ['<', 5, 4, true],
  ['<', 5, 5, false],
  ['<=', 5, 5, true],
  ['<=', 5, 6, false],
  ['>', 5, 6, true],
  ['>', 5, 5, false],
  ['>=', 5, 5, true],
  ['>=', 5, 4, false],
  ['in', ['a', 'b'], 'b', true],
  ['in', ['a', 'b'], 'c', false],
  // What cannot be compared skips no step.
  ['=', 5, undefined, true],
  ['in', ['a'], undefined, true],
  ['in', 'a', 'b', true],
  ['<', 5, undefined, true],
  ['>', 5, '4', true],
  ['>=', '5', 4, true],
] as [Condition['op'], unknown, unknown, boolean][])('%s %j, given %j: %s', (op, value, given, verdict) =>
  expect(holds({ fact: 'x', op, value }, { x: given })).toBe(verdict),
);

it('holds without a condition', () => expect(holds(null, {})).toBe(true));

const dear = { condition: { fact: 'fen', op: '>=' as const, value: 100 } };
const steps = [step(1, dear), step(2), step(3, dear), step(4)];
it('skips what does not hold', () => {
  expect(stepsFor(steps, { fen: 99 }).map(({ seq }) => seq)).toEqual([2, 4]);
  expect([firstStep(steps, { fen: 99 }).seq, firstStep(steps, { fen: 100 }).seq]).toEqual([2, 1]);
  expect([
    stepAfter(steps, 2, { fen: 99 })?.seq,
    stepAfter(steps, 2, { fen: 100 })?.seq,
    stepAfter(steps, 4, {}),
  ]).toEqual([4, 3, null]);
  expect(stepAt(steps, 3).seq).toBe(3);
});
it('needs a step to begin with, and knows its own', () => {
  expect(() => firstStep([step(1, dear)], { fen: 1 })).toThrow('at least one');
  expect(() => stepAt(steps, 9)).toThrow('9');
});
