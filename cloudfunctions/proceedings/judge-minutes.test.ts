import { meetingStatuses } from '../../contracts/meetings';
import { isOver, judgeLock, mayWrite, missingIn } from './judge-minutes';
import type { MinutesRow } from './minutes-store';

it.each(meetingStatuses)('minutes of a meeting that is %s', (status) => {
  expect(mayWrite(status)).toBe(['in_session', 'ended', 'minutes_confirmed', 'quorum_failed'].includes(status));
  expect(isOver(status)).toBe(['ended', 'minutes_confirmed', 'archived', 'quorum_failed'].includes(status));
});

describe('what keeps a draft from going round', () => {
  const item = (title: string, conclusion = '通过') => ({ title, conclusion });
  const words = (items: { title: string; conclusion: string }[], host = '周会长', recorder = '林干事') =>
    ({ host, recorder, items }) as Parameters<typeof missingIn>[0];

  it.each([
    ['nothing', words([item('预算')]), ['预算'], []],
    ['who presided', words([], ''), [], ['host']],
    ['who wrote', words([], '周会长', ''), [], ['recorder']],
    ['both', words([], '', ''), [], ['host', 'recorder']],
    ['a conclusion', words([item('预算', ''), item('选址')]), ['预算', '选址'], ['预算']],
    ['an item of the agenda', words([item('预算')]), ['预算', '选址'], ['选址']],
    ['the second of two items of one name', words([item('预算')]), ['预算', '预算'], ['预算']],
    ['nothing where both are written', words([item('预算'), item('预算')]), ['预算', '预算'], []],
    ['nothing for an item beside the agenda', words([item('临时动议')]), [], []],
  ])('%s', (_, given, agenda, missing) => expect(missingIn(given, agenda)).toEqual(missing));
});

describe('when minutes may be locked', () => {
  const confirmations = (...agrees: boolean[]) =>
    agrees.map((each, i) => ({ agrees: each, name: `理事${i + 1}`, remark: '', at: '2026-12-02T01:00:00Z' }));
  const row = (given: Partial<MinutesRow>) =>
    ({
      state: 'circulated',
      confirmBy: '2026-12-08',
      askedCount: 3,
      waiting: 1,
      confirmations: confirmations(true, true),
      ...given,
    }) as MinutesRow;

  it.each([
    ['a draft', row({ state: 'draft' }), '2026-12-09', { verdict: 'notCirculated' }],
    ['one without a day', row({ confirmBy: null }), '2026-12-09', { verdict: 'notCirculated' }],
    ['locked before', row({ state: 'locked' }), '2026-12-09', { verdict: 'notCirculated' }],
    ['the last day, one waits', row({}), '2026-12-08', { verdict: 'stillOpen', waiting: 1, until: '2026-12-08' }],
    ['the day after it', row({}), '2026-12-09', { verdict: 'allowed' }],
    ['all have confirmed', row({ waiting: 0 }), '2026-12-01', { verdict: 'allowed' }],
    [
      'nobody is asked: the period runs',
      row({ askedCount: 0, waiting: 0, confirmations: [] }),
      '2026-12-08',
      { verdict: 'stillOpen', waiting: 0, until: '2026-12-08' },
    ],
    ['nobody is asked and it is over', row({ askedCount: 0, waiting: 0 }), '2026-12-09', { verdict: 'allowed' }],
    [
      'an objection, even when the period is over',
      row({ waiting: 0, confirmations: confirmations(true, false, false) }),
      '2026-12-09',
      { verdict: 'objections', names: ['理事2', '理事3'] },
    ],
  ])('%s', (_, minutes, today, verdict) => expect(judgeLock(minutes, today)).toEqual(verdict));
});
