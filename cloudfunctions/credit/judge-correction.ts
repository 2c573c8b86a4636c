import { grades, type Grade, type ShownGrade } from '../../contracts/credit-model';
import { judgeFall, judgeRun, type Standing } from './judge-standing';

/** What moved a grade: a monthly run, or a person who let it fall. */
export interface Mover {
  day: string;
  /** What the facts of that day are known now to have given. */
  scored: ShownGrade;
  /** Null: a run. */
  fellTo: Grade | null;
}
export interface Corrected {
  grade: Grade;
  since: string;
  rising: Standing['rising'];
}
const isGrade = (grade: ShownGrade | null): grade is Grade => grade !== null && grade !== 'NR';
const better = (a: Grade, b: Grade) => grades.indexOf(a) < grades.indexOf(b);

/**
 * Where a grade would stand, had every run and every fall known what is known now (handbook §3.3: back to the day of what
 * was wrong). It only ever helps the member: what lowers a grade is told first, and waits.
 * @param movers from the first run on, in their order
 * @returns null: it stands as well as it would
 */
export function judgeCorrection(now: Pick<Standing, 'grade' | 'rising'>, movers: readonly Mover[]): Corrected | null {
  let standing: Standing = { grade: null, rising: null, notice: null };
  let since = '';
  for (const { day, scored, fellTo } of movers) {
    const before = standing.grade;
    if (fellTo === null) standing = { ...judgeRun(standing, scored, day).after, notice: null };
    else {
      const fall = judgeFall({ ...standing, notice: { grade: fellTo, until: '' } }, scored, day, false);
      if (fall.ok && isGrade(before) && better(before, fall.grade)) standing = { ...standing, grade: fall.grade };
    }
    if (standing.grade !== before) since = day;
  }
  const { grade, rising } = standing;
  if (!isGrade(grade) || !isGrade(now.grade) || better(now.grade, grade)) return null;
  const helps = better(grade, now.grade) || (rising !== null && now.rising === null);
  return helps ? { grade, since, rising } : null;
}
