import { judgeClosing } from './judge-closing';

const facts = { last: '2026-03-31', waiting: 0, unapplied: 0, overdrawn: 0, moved: 0 };
const weights = (part: object, today = '2026-04-01') =>
  Object.fromEntries(judgeClosing({ ...facts, ...part }, today).map(({ key, weight }) => [key, weight]));

it('stops at a month that is not over and at what waits, and asks about the rest', () => {
  expect(weights({})).toEqual({ over: 'ok', waiting: 'ok', unapplied: 'ok', overdrawn: 'ok', moved: 'ok' });
  expect(weights({}, '2026-03-31').over).toBe('stops');
  expect(weights({ last: null }).over).toBe('stops');
  expect(weights({ waiting: 1, unapplied: 5, overdrawn: 1, moved: 2 })).toEqual({
    over: 'ok',
    waiting: 'stops',
    unapplied: 'ask',
    overdrawn: 'ask',
    moved: 'ask',
  });
});
