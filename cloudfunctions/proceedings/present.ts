import type { MeetingStatus } from '../../contracts/meetings';
import type { Motion } from '../../contracts/motion';
import type { FloorQuestion } from '../../contracts/proceedings';
import { barredFrom, barredFromAll } from './judge-motion';
import type { MotionRow } from './motion-store';
import type { QuestionRow } from './question-store';

const iso = (instant: string) => new Date(instant).toISOString();

/** @param meeting its status; a vote that was left open is over when the meeting is */
export const presentMotion = (row: MotionRow, meeting: MeetingStatus): Motion => {
  const open = row.state === 'open' && meeting === 'in_session';
  const ballots = row.ballots.map(({ entryId, name, right, choice, givenBy, ...standing }) => ({
    entryId,
    name,
    right,
    choice,
    barred: barredFrom(open, { ...standing, givenBy }),
    givenBy,
  }));
  return {
    ...row,
    openedAt: iso(row.openedAt),
    closedAt: row.closedAt && iso(row.closedAt),
    ballots,
    barred: barredFromAll(
      open,
      ballots.map(({ barred }) => barred),
    ),
  };
};

/** Without its author's name for everybody but the secretariat, when it was asked so. */
export const presentQuestion = (row: QuestionRow, runs: boolean): FloorQuestion => {
  const named = runs || !row.anonymous;
  return {
    ...row,
    at: iso(row.at),
    by: named ? row.by || null : null,
    unitName: named ? row.unitName || null : null,
    guest: named && row.guest,
    answer: row.answer || null,
  };
};
