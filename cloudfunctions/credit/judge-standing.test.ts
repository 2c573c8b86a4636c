import fc from 'fast-check';
import { shownGrades, type Grade, type ShownGrade } from '../../contracts/credit-model';
import { judgeFall, judgeRun, type Standing } from './judge-standing';

const at = (grade: ShownGrade | null, more: Partial<Standing> = {}): Standing => ({
  grade,
  rising: null,
  notice: null,
  ...more,
});
const notice = (grade: Grade, until = '2026-12-07') => ({ notice: { grade, until } });
const rising = (grade: Grade, runs = 1) => ({ rising: { grade, runs } });

it.each<[string, Standing, ShownGrade, Standing, string]>([
  ['the first run gives a grade', at(null), 'B', at('B'), 'first'],
  ['as good as before', at('B'), 'B', at('B'), 'stays'],
  ['one run above', at('B'), 'A', at('B', rising('A')), 'rises'],
  ['two runs above', at('B', rising('A')), 'A', at('A'), 'rose'],
  ['two above, the lesser counts', at('C', rising('A')), 'B', at('B'), 'rose'],
  ['one above, then not', at('B', rising('A')), 'B', at('B'), 'stays'],
  ['below: a notice', at('A'), 'C', at('A', notice('C')), 'noticed'],
  ['below while it rose', at('B', rising('A')), 'C', at('B', notice('C')), 'noticed'],
  ['worse than was told', at('A', notice('B', '2026-11-07')), 'C', at('A', notice('C')), 'noticedAnew'],
  [
    'better than was told, still below',
    at('A', notice('C', '2026-11-07')),
    'B',
    at('A', notice('B', '2026-11-07')),
    'stays',
  ],
  ['recovered in the notice', at('A', notice('B')), 'A', at('A'), 'noticeLifted'],
  ['too little is known', at('A', notice('B')), 'NR', at('NR'), 'unrated'],
  ['still too little is known', at('NR'), 'NR', at('NR'), 'stays'],
  ['too little is known from the first', at(null), 'NR', at('NR'), 'first'],
  ['above in the notice', at('B', notice('C')), 'A', at('B', rising('A')), 'noticeLifted'],
  ['as bad as was told', at('A', notice('B', '2026-11-07')), 'B', at('A', notice('B', '2026-11-07')), 'stays'],
  ['enough is known again', at('NR'), 'D', at('D'), 'rated'],
])('%s', (_, before, scored, after, move) => expect(judgeRun(before, scored, '2026-12-07')).toEqual({ after, move }));

it.each<[string, Standing, ShownGrade, string, boolean, object]>([
  ['on its last day', at('A', notice('B')), 'B', '2026-12-07', false, { ok: false, code: 'NOTICE_RUNNING' }],
  ['the day after', at('A', notice('B')), 'B', '2026-12-08', false, { ok: true, grade: 'B' }],
  ['while an objection is open', at('A', notice('B')), 'B', '2026-12-08', true, { ok: false, code: 'OBJECTED' }],
  ['recovered since', at('A', notice('B')), 'A', '2026-12-08', false, { ok: false, code: 'NOT_LOWER' }],
  ['worse since: to no more than was told', at('A', notice('B')), 'D', '2026-12-08', false, { ok: true, grade: 'B' }],
  ['better since, still lower', at('A', notice('D')), 'C', '2026-12-08', false, { ok: true, grade: 'C' }],
  ['of who has no grade yet', at(null, notice('B')), 'B', '2026-12-08', false, { ok: false, code: 'NO_NOTICE' }],
  ['of who is not rated', at('NR', notice('B')), 'B', '2026-12-08', false, { ok: false, code: 'NO_NOTICE' }],
  ['where too little is known now', at('A', notice('B')), 'NR', '2026-12-08', false, { ok: false, code: 'NOT_LOWER' }],
  ['without a notice', at('A'), 'D', '2026-12-08', false, { ok: false, code: 'NO_NOTICE' }],
])('a fall %s', (_, standing, scored, today, objected, verdict) =>
  expect(judgeFall(standing, scored, today, objected)).toEqual(verdict),
);

it('never falls by a run, and rises only after two that were better', () => {
  const rank = (grade: ShownGrade) => shownGrades.indexOf(grade);
  fc.assert(
    fc.property(fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 1, maxLength: 30 }), (runs: Grade[]) => {
      let standing = at(null);
      for (const [n, scored] of runs.entries()) {
        const { after } = judgeRun(standing, scored, '2026-12-07');
        if (standing.grade !== null && after.grade !== null) {
          expect(rank(after.grade)).toBeLessThanOrEqual(rank(standing.grade));
          if (after.grade !== standing.grade) {
            const before = runs[n - 1] ?? 'D';
            expect(Math.max(rank(before), rank(scored))).toBe(rank(after.grade));
          }
        }
        expect(after.rising && after.notice).toBeNull();
        standing = after;
      }
    }),
  );
});
