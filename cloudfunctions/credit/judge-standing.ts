import type { Grade, ShownGrade } from '../../contracts/credit-model';

/** Where a member's grade stands; a first one has none yet. */
export interface Standing {
  grade: ShownGrade | null;
  /** Monthly runs in a row that gave a better grade, and the least of those. */
  rising: { grade: Grade; runs: number } | null;
  /** A worse one was told and waits for its notice to end and for a person. */
  notice: { grade: Grade; until: string } | null;
}
export type Move =
  | 'first'
  | 'rose'
  | 'rises'
  | 'noticed'
  | 'noticedAnew'
  | 'noticeLifted'
  | 'unrated'
  | 'rated'
  | 'stays';

const order = ['A', 'B', 'C', 'D'] as const;
const rank = (grade: Grade) => order.indexOf(grade);
const least = (a: Grade, b: Grade): Grade => (rank(a) > rank(b) ? a : b);

/**
 * What a monthly run makes of a grade (handbook §3.2): it rises when two runs in a row gave a better one, to the lesser of
 * the two; it never falls by itself: a notice of five working days is given, in which the member may object, and a person
 * confirms it then.
 * @param until last day of a notice that begins today
 */
export function judgeRun(before: Standing, scored: ShownGrade, until: string): { after: Standing; move: Move } {
  const { grade, rising, notice } = before;
  if (scored === 'NR')
    return grade === 'NR'
      ? { after: { grade, rising: null, notice: null }, move: 'stays' }
      : { after: { grade: 'NR', rising: null, notice: null }, move: grade === null ? 'first' : 'unrated' };
  if (grade === null || grade === 'NR')
    return { after: { grade: scored, rising: null, notice: null }, move: grade === null ? 'first' : 'rated' };
  if (scored === grade)
    return { after: { grade, rising: null, notice: null }, move: notice ? 'noticeLifted' : 'stays' };
  if (rank(scored) < rank(grade)) {
    if (!rising)
      return {
        after: { grade, rising: { grade: scored, runs: 1 }, notice: null },
        move: notice ? 'noticeLifted' : 'rises',
      };
    return { after: { grade: least(rising.grade, scored), rising: null, notice: null }, move: 'rose' };
  }
  if (!notice) return { after: { grade, rising: null, notice: { grade: scored, until } }, move: 'noticed' };
  // A worse one was not told yet: the member gets the whole time for it. A better one needs no more time.
  if (rank(scored) > rank(notice.grade))
    return { after: { grade, rising: null, notice: { grade: scored, until } }, move: 'noticedAnew' };
  return { after: { grade, rising: null, notice: { grade: scored, until: notice.until } }, move: 'stays' };
}

export type FallVerdict =
  | { ok: true; grade: Grade }
  | { ok: false; code: 'NO_NOTICE' | 'NOTICE_RUNNING' | 'OBJECTED' | 'NOT_LOWER' };
/**
 * Whether a person may confirm that a grade falls: not before the day after the notice, not while an objection is open, and
 * to nothing worse than was told or than the member deserves today.
 */
export function judgeFall(standing: Standing, scored: ShownGrade, today: string, objected: boolean): FallVerdict {
  const { grade, notice } = standing;
  if (!notice || grade === null || grade === 'NR') return { ok: false, code: 'NO_NOTICE' };
  if (today <= notice.until) return { ok: false, code: 'NOTICE_RUNNING' };
  if (objected) return { ok: false, code: 'OBJECTED' };
  if (scored === 'NR' || rank(scored) <= rank(grade)) return { ok: false, code: 'NOT_LOWER' };
  return { ok: true, grade: rank(scored) < rank(notice.grade) ? scored : notice.grade };
}
