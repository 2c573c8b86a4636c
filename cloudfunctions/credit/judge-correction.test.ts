import fc from 'fast-check';
import { shownGrades, type Grade, type ShownGrade } from '../../contracts/credit-model';
import { judgeCorrection, type Mover } from './judge-correction';
import { judgeRun, type Standing } from './judge-standing';

const run = (day: string, scored: ShownGrade): Mover => ({ day, scored, fellTo: null });
const fall = (day: string, scored: ShownGrade, fellTo: Grade): Mover => ({ day, scored, fellTo });
const at = (grade: ShownGrade | null, rising: Standing['rising'] = null) => ({ grade, rising });

it.each<[string, ReturnType<typeof at>, Mover[], ReturnType<typeof judgeCorrection>]>([
  [
    'a fall that has lost its cause is undone, from the day of the grade before it',
    at('D'),
    [run('2026-12-01', 'B'), run('2027-01-01', 'B'), fall('2027-01-11', 'B', 'D')],
    { grade: 'B', since: '2026-12-01', rising: null },
  ],
  [
    'a fall with less of a cause goes less far',
    at('D'),
    [run('2026-12-01', 'A'), run('2027-01-01', 'C'), fall('2027-01-11', 'C', 'D')],
    { grade: 'C', since: '2027-01-11', rising: null },
  ],
  [
    'a first grade is the one that it would have been',
    at('C'),
    [run('2026-12-01', 'A')],
    { grade: 'A', since: '2026-12-01', rising: null },
  ],
  [
    'two runs that would have lifted it do',
    at('B'),
    [run('2026-12-01', 'B'), run('2027-01-01', 'A'), run('2027-02-01', 'A')],
    { grade: 'A', since: '2027-02-01', rising: null },
  ],
  [
    'one run that would have counted counts',
    at('B'),
    [run('2026-12-01', 'B'), run('2027-01-01', 'A')],
    { grade: 'B', since: '2026-12-01', rising: { grade: 'A', runs: 1 } },
  ],
  [
    'what counts already is not counted again',
    at('B', { grade: 'A', runs: 1 }),
    [run('2026-12-01', 'B'), run('2027-01-01', 'A')],
    null,
  ],
  ['a fall that stands stands', at('C'), [run('2026-12-01', 'A'), fall('2027-01-11', 'D', 'C')], null],
  ['a fall to what it has already is none', at('B'), [run('2026-12-01', 'B'), fall('2027-01-11', 'C', 'B')], null],
  ['nothing is lowered', at('A'), [run('2026-12-01', 'C')], null],
  ['who is not rated is not', at('NR'), [run('2026-12-01', 'A')], null],
  ['who would not be rated keeps what there is', at('C'), [run('2026-12-01', 'NR')], null],
  ['without a run there is nothing to correct', at('B'), [], null],
])('%s', (_, now, movers, corrected) => expect(judgeCorrection(now, movers)).toEqual(corrected));

it('changes nothing where nothing is known otherwise, and never lowers a grade', () => {
  const scored = fc.array(fc.constantFrom<Grade>('A', 'B', 'C', 'D'), { minLength: 1, maxLength: 24 });
  fc.assert(
    fc.property(scored, fc.constantFrom<ShownGrade>(...shownGrades), (runs, grade) => {
      const movers = runs.map((each, n) => run(`2026-01-${String(n + 1).padStart(2, '0')}`, each));
      let now: Standing = { grade: null, rising: null, notice: null };
      for (const { day, scored: each } of movers) now = judgeRun(now, each, day).after;
      expect(judgeCorrection(now, movers)).toBeNull();
      const corrected = judgeCorrection(at(grade), movers);
      if (corrected) expect(shownGrades.indexOf(corrected.grade)).toBeLessThanOrEqual(shownGrades.indexOf(grade));
    }),
  );
});
