import * as z from 'zod';
import type { ComplaintState } from '../../contracts/complaint-kinds';
import { addWorkdays } from '../ground/judge-workdays';
import { findRule, findRules, holdCalendar } from '../ground/parameters';
import type { Db } from '../shared/db';

const workdays = z.int().min(1).max(250);
const months = z.int().min(1).max(120);

/** The step that a state waits in, by the rule that says how long; the others wait for nothing. */
const ruleOf: Partial<Record<ComplaintState, string>> = {
  received: 'complaints.acceptWorkdays',
  notAccepted: 'complaints.appealWorkdays',
  reviewing: 'complaints.answerWorkdays',
  accepted: 'complaints.decideWorkdays',
  hearing: 'complaints.hearingWorkdays',
  heard: 'complaints.decideWorkdays',
  proposed: 'complaints.decideWorkdays',
  decided: 'complaints.appealWorkdays',
  appealed: 'complaints.answerWorkdays',
};

export interface Clock {
  from: string;
  due: string;
  provisional: boolean;
}
/** The clock of a step that begins on a day, by the rule of that day and the calendar as it is now. */
export async function clockOf(db: Db, state: ComplaintState, from: string): Promise<Clock> {
  const rule = ruleOf[state];
  if (!rule) throw new Error(`nothing is waited for when a complaint is ${state}`);
  const due = addWorkdays(from, await findRule(db, rule, from, workdays), await holdCalendar(db, from));
  return { from, due: due.day, provisional: due.provisional };
}

export const findAnonymous = (db: Db, today: string): Promise<boolean> =>
  findRule(db, 'complaints.anonymous', today, z.boolean());
/** What whoever complains is told before. */
export async function findPromise(
  db: Db,
  today: string,
): Promise<{ anonymous: boolean; accept: number; decide: number }> {
  const [anonymous, accept, decide] = await findRules(db, today, [
    ['complaints.anonymous', z.boolean()],
    ['complaints.acceptWorkdays', workdays],
    ['complaints.decideWorkdays', workdays],
  ]);
  return { anonymous, accept, decide };
}
/** For how many months an upheld complaint is held against a member. */
export const findCountMonths = async (db: Db, grave: boolean, today: string): Promise<number> =>
  (await findRule(db, 'complaints.countMonths', today, z.object({ usual: months, grave: months })))[
    grave ? 'grave' : 'usual'
  ];
