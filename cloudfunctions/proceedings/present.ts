import type { FloorQuestion, Motion } from '../../contracts/proceedings';
import { barredFrom } from './motion';
import type { MotionRow } from './motion-store';
import type { QuestionRow } from './question-store';

const iso = (instant: string) => new Date(instant).toISOString();

export const presentMotion = (row: MotionRow): Motion => ({
  ...row,
  openedAt: iso(row.openedAt),
  closedAt: row.closedAt && iso(row.closedAt),
  barred: barredFrom(row),
});

/** Without its author's name for everybody but the secretariat, when it was asked so. */
export const presentQuestion = (row: QuestionRow, runs: boolean): FloorQuestion => {
  const named = runs || !row.anonymous;
  return {
    ...row,
    at: iso(row.at),
    by: named ? row.by || null : null,
    unitName: named ? row.unitName || null : null,
    answer: row.answer || null,
  };
};
