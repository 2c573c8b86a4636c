import type { VotingRule } from '../ground/judge-resolution';
import { judgeVotes } from './judge-votes';

const rule: VotingRule = { quorum: [2, 3], pass: [2, 3], passBase: 'present', strict: false, enforced: true };
const votes = { entitled: 9, present: 6, yes: 4, no: 2, abstain: 0 };
const on = (tally?: typeof votes, adoptedOn = '2026-11-01') => ({ adoptedOn, tally });

it.each([
  [on(votes), rule, null],
  [on(votes, '2026-11-21'), rule, 'RESOLUTION_FUTURE'],
  [on(), rule, 'TALLY_REQUIRED'],
  [on({ ...votes, present: 10 }), rule, 'TALLY_INCONSISTENT'],
  [on({ ...votes, yes: 3, no: 3 }), rule, 'RESOLUTION_NOT_VALID'],
  [on({ ...votes, entitled: 10 }), rule, 'RESOLUTION_NOT_VALID'],
  [on(), { ...rule, enforced: false }, null],
  [on({ ...votes, yes: 3, no: 3 }), { ...rule, enforced: false }, null],
  [on(), null, null],
])('judges %j by %j: %s', (given, by, fault) => {
  expect(judgeVotes(given, '2026-11-20', by)).toBe(fault);
});
