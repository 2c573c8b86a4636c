import { judgeCouncilResolution } from './judge-council-resolution';

const rule = {
  quorum: [2, 3] as const,
  pass: [2, 3] as const,
  passBase: 'present' as const,
  strict: false,
  enforced: true,
};
const votes = (present: number, yes: number) => ({ entitled: 21, present, yes, no: present - yes, abstain: 0 });

it.each([
  ['binds, and has nothing', {}, true, { verdict: 'incomplete', missing: ['tally', 'resolutionNo'] }],
  ['binds, and has no votes', { resolutionNo: '1' }, true, { verdict: 'incomplete', missing: ['tally'] }],
  ['binds, and has no number', { tally: votes(14, 14) }, true, { verdict: 'incomplete', missing: ['resolutionNo'] }],
  [
    'binds, and an empty number is none',
    { tally: votes(14, 14), resolutionNo: '' },
    true,
    { verdict: 'incomplete', missing: ['resolutionNo'] },
  ],
  [
    'binds, too few there',
    { tally: votes(13, 13), resolutionNo: '1' },
    true,
    { verdict: 'invalid', quorumMet: false, passed: true },
  ],
  [
    'binds, too few in favour',
    { tally: votes(14, 9), resolutionNo: '1' },
    true,
    { verdict: 'invalid', quorumMet: true, passed: false },
  ],
  ['binds, and holds', { tally: votes(14, 10), resolutionNo: '1' }, true, { verdict: 'valid' }],
  ['is advisory, and has nothing', {}, false, { verdict: 'valid' }],
  ['is advisory, and falls short', { tally: votes(13, 1) }, false, { verdict: 'valid' }],
])('the rule %s', (_, given, enforced, verdict) =>
  expect(judgeCouncilResolution(given, { ...rule, enforced })).toEqual(verdict),
);
