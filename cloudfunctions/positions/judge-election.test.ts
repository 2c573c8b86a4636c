import { electionSteps } from '../../contracts/positions';
import { electionDays, mayBeDone, type ElectionStep } from './judge-election';

const lead: Record<ElectionStep, number> = {
  ...{ preparatoryGroup: 180, rosterReview: 120, candidates: 90, partyReview: 75, publicized: 60 },
  ...{ audit: 45, noticed: 30, elected: 0, filed: -30, registered: -60 },
};

it('counts back from the end of the term, and on after it', () => {
  expect(electionDays('2026-12-31', lead)).toEqual({
    ...{
      preparatoryGroup: '2026-07-04',
      rosterReview: '2026-09-02',
      candidates: '2026-10-02',
      partyReview: '2026-10-17',
    },
    ...{ publicized: '2026-11-01', audit: '2026-11-16', noticed: '2026-12-01', elected: '2026-12-31' },
    ...{ filed: '2027-01-30', registered: '2027-03-01' },
  });
});

it('elects nobody without a notice, and files nobody who was not elected', () => {
  const free = electionSteps.filter((step) => mayBeDone(step, []));
  expect(free).toEqual([
    'preparatoryGroup',
    'rosterReview',
    'candidates',
    'partyReview',
    'publicized',
    'audit',
    'noticed',
  ]);
  expect(mayBeDone('elected', ['noticed'])).toBe(true);
  expect(mayBeDone('filed', ['noticed'])).toBe(false);
  expect(mayBeDone('registered', ['elected'])).toBe(true);
});
