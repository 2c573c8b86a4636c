import type { Context } from '../shared/implement';
import { askGate, judgedBy, judging, type Closed } from './gate';

const context = {} as Context;
const closed = (title: string): Closed => ({
  data: { ruleId: 'compliance.X', title, clause: '', found: '', suggestion: '', body: '' },
  message: title,
});
const ask = (act: string, amount: number) =>
  askGate(context, act, { amount }, ({ message }) => new Error(message)).then(
    () => 'through',
    (error: Error) => error.message,
  );

it('lets through what nobody judges, and stops at the first reason of those who do', async () => {
  expect(await ask('test.pay', 500)).toBe('through');
  const asked: string[] = [];
  const first = judging<{ amount: number }>((_, { amount }) => {
    asked.push('one');
    return Promise.resolve(amount > 100 ? closed('too much') : null);
  });
  const second = judging<{ amount: number }>((_, { amount }) => {
    asked.push('two');
    return Promise.resolve(amount > 10 ? closed('much') : null);
  });
  judgedBy(() => Promise.resolve({ 'test.pay': [first, second] }));
  expect(await ask('test.pay', 500)).toBe('too much');
  expect(asked).toEqual(['one']);
  expect(await ask('test.pay', 50)).toBe('much');
  expect(await ask('test.pay', 5)).toBe('through');
  expect(await ask('test.other', 500)).toBe('through');
});
