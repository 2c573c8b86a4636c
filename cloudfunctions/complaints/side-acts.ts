import type { Context } from '../shared/implement';
import { type Complaint, saveEvent, saveMove } from './complaint-store';
import { judgeAppealDesk } from './judge-desk';
import { findPeople } from './receive-store';
import { clockOf } from './rules';
import { tellAppealed, tellWithdrawn } from './tell';

type House = Pick<Context, 'db' | 'now' | 'today'>;
/** Who acts for a side; nobody is named of an anonymous complainant. */
export interface Side {
  side: 'maker' | 'other';
  personId: string | null;
}

/**
 * A statement. The first of the other side ends its hearing: the desk may decide, and more can be said until it does.
 * @returns the id of its line in the trail, or null: it has moved on meanwhile
 */
export async function addStatement(house: House, row: Complaint, { side, personId }: Side, words: string) {
  const { db, now, today } = house;
  const event = { kind: 'stated', side, personId, words } as const;
  if (side === 'other' && row.state === 'hearing')
    return saveMove(db, row, { to: 'heard', clock: await clockOf(db, 'heard', today), event }, now);
  return saveEvent(db, row, event, now);
}

/**
 * One appeals once, whichever side: the state and an index decide, however many try at once. Against a refusal it is who
 * complained that turns to others.
 */
export async function saveAppeal(house: House, row: Complaint, { side, personId }: Side, words: string) {
  const { db, now, today } = house;
  const people = await findPeople(db, row.id, today);
  const decided = [row.decidedBy, row.confirmedBy, row.refusedBy].filter((each) => each !== null);
  const barred = [...people.barred, ...decided];
  const desk = judgeAppealDesk(row.desk, people.holders, barred);
  const ofRefusal = row.state === 'notAccepted';
  const event = { kind: ofRefusal ? 'reviewAsked' : 'appealed', side, personId, words } as const;
  const to = ofRefusal ? 'reviewing' : 'appealed';
  const move = {
    to,
    clock: await clockOf(db, to, today),
    left: { appeal_desk: desk },
    event,
  } as const;
  const line = await saveMove(db, row, move, now);
  if (line) await tellAppealed(house, row, desk, { holders: people.holders, barred });
  return line;
}

export async function saveWithdrawal(house: House, row: Complaint, personId: string | null, words: string) {
  const event = { kind: 'withdrawn', side: 'maker', personId, words } as const;
  // What was proposed and is nobody's decision goes with it.
  const left = row.state === 'proposed' ? { outcome: null, decision: null, decided_by: null, grave: false } : {};
  const line = await saveMove(house.db, row, { to: 'withdrawn', clock: null, left, event }, house.now);
  if (line) await tellWithdrawn(house, row);
  return line;
}
