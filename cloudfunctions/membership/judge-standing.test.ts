import { memberStatuses } from '../../contracts/member-statuses';
import { isEnded, judgeStanding, standingMoves, type StandingMove } from './judge-standing';

/** Said here once more: every standing by every move; what is not named leads nowhere. */
const table: Record<StandingMove, Partial<Record<(typeof memberStatuses)[number], (typeof memberStatuses)[number]>>> = {
  leave: { active: 'withdrawn', arrears: 'withdrawn', suspended: 'withdrawn' },
  suspend: { active: 'suspended', arrears: 'suspended' },
  resume: { suspended: 'active' },
  fallBehind: { active: 'arrears' },
  settle: { arrears: 'active' },
  expel: { active: 'expelled', arrears: 'expelled', suspended: 'expelled' },
  terminate: { active: 'terminated', arrears: 'terminated', suspended: 'terminated' },
  lapse: { active: 'withdrawn', arrears: 'withdrawn', suspended: 'withdrawn' },
};
const each = memberStatuses.flatMap((status) => standingMoves.map((move) => [status, move] as const));

it.each(each)('from %s, %s', (status, move) => {
  expect(judgeStanding(status, move)).toBe(table[move][status] ?? null);
});

it('lets nobody come back from what is over', () => {
  for (const status of memberStatuses.filter(isEnded))
    expect(standingMoves.map((move) => judgeStanding(status, move))).toEqual(standingMoves.map(() => null));
});
