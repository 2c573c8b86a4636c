import { sql, type RawBuilder } from 'kysely';
import type { Grade } from '../../contracts/credit-model';
import { oneRow } from '../ground/ask-together';
import { calendarOf, calendarSince } from '../ground/calendar';
import { addWorkdays } from '../ground/judge-workdays';
import { parameterValue } from '../ground/parameters';
import type { Db } from '../shared/db';

export interface FileExtras {
  objections: {
    id: string;
    kind: 'appeal' | 'repair' | 'fall';
    deed: string;
    state: string;
    filedAt: string;
    upheld: boolean | null;
  }[];
  benefits: {
    id: string;
    title: string;
    basis: string;
    grades: Grade[];
    kind: 'recommendation' | 'award' | 'threshold';
  }[];
  /** Working days within which a record is objected to, and the calendar that they are counted by. */
  appealWorkdays: number;
  calendar: Record<string, boolean>;
  records: { ref: string; kind: string; repairableOn: string; enteredOn: string; struck: boolean; over: boolean }[];
}
/** What stands beside a score: objections, benefits, and what may be said against which record. */
export async function findExtras(db: Db, membershipId: string, today: string): Promise<FileExtras> {
  return oneRow((await fileExtras(membershipId, today).execute(db)).rows);
}
/** The same as part of a statement: one row. */
export const fileExtras = (membershipId: string, today: string): RawBuilder<FileExtras> =>
  sql<FileExtras>`
    SELECT (SELECT coalesce(json_agg(json_build_object('id', b.id, 'kind', b.kind, 'deed', b.deed, 'state', f.state, 'filedAt', b.filed_at, 'upheld', b.upheld) ORDER BY b.filed_at DESC), '[]')
        FROM credit_objection b JOIN flow_standing f ON f.id = b.case_id WHERE b.membership_id = ${membershipId}) AS objections,
      (SELECT coalesce(json_agg(json_build_object('id', e.id, 'title', e.title, 'basis', e.basis, 'grades', e.grades, 'kind', e.kind) ORDER BY e.kind, e.made_at, e.id), '[]')
        FROM credit_benefit e WHERE e.effective @> ${today}::date) AS benefits,
      (SELECT coalesce(json_agg(json_build_object('ref', 'record:' || c.id, 'kind', c.kind, 'repairableOn', c.repairable_on,
          'enteredOn', (coalesce(c.confirmed_at, c.entered_at) AT TIME ZONE 'Asia/Shanghai')::date, 'over', c.ends_on <= ${today}::date,
          'struck', EXISTS (SELECT FROM credit_struck k WHERE k.membership_id = c.membership_id AND k.deed = 'record:' || c.id))), '[]')
        FROM credit_record c WHERE c.membership_id = ${membershipId}) AS records,
      ${parameterValue('credit.appealWorkdays', today)} AS "appealWorkdays",
      ${calendarSince(sql`coalesce((SELECT min((coalesce(c.confirmed_at, c.entered_at) AT TIME ZONE 'Asia/Shanghai')::date) FROM credit_record c WHERE c.membership_id = ${membershipId}), ${today}::date)`)} AS calendar`;
/** What may be said against which record on a day, by their refs; of what is objected to already nothing. */
export function sayable(
  extras: Pick<FileExtras, 'objections' | 'records' | 'appealWorkdays' | 'calendar'>,
  today: string,
): Record<'appealable' | 'repairable' | 'objected', ReadonlySet<string>> {
  const objected = new Set(extras.objections.filter(({ state }) => state === 'open').map(({ deed }) => deed));
  const free = extras.records.filter(({ ref, struck, over }) => !struck && !over && !objected.has(ref));
  const refs = (rows: typeof free) => new Set(rows.map(({ ref }) => ref));
  return {
    objected,
    appealable: refs(free.filter(({ enteredOn }) => appealedUntil(enteredOn, extras) >= today)),
    repairable: refs(free.filter(({ repairableOn }) => repairableOn <= today)),
  };
}
/** Until when a record is objected to. */
export const appealedUntil = (
  enteredOn: string,
  { appealWorkdays, calendar }: Pick<FileExtras, 'appealWorkdays' | 'calendar'>,
): string => addWorkdays(enteredOn, appealWorkdays, calendarOf(calendar)).day;
