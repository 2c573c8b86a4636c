import { sql } from 'kysely';
import type { Question } from '../../contracts/inquiries';
import type { Asker, WayOfRegistrar } from '../../contracts/inquiry-kinds';
import { openCase } from '../flows/effects';
import { flowOn } from '../flows/facts';
import { askAboutWords } from '../ground/content-check';
import { holdCalendar } from '../ground/parameters';
import { newId } from '../shared/ids';
import type { Context } from '../shared/implement';
import { dueDay } from './judge-days';
import { insertInquiry, takeNumber } from './receive-store';
import { findReplyWorkdays } from './rules';
import { inquiryCheck } from './tasks';
import { pageOf, tellTurn } from './tell';

const kind = 'inquiry';

interface From {
  asker: Asker;
  personId?: string;
  unitId?: string;
  /** Of the registrar: who wrote it down here. */
  noted?: { by: string; authority: string; cameBy: WayOfRegistrar };
  sentAs?: string;
}
export interface Begun {
  id: string;
  number: string;
  due: { day: string; provisional: boolean };
}
/**
 * It gets its number and its day, the secretariat is told, and WeChat is asked about words that others may read one day.
 * @param receivedOn the day of receipt, which is not counted (民法典 art. 201)
 */
export async function receive(
  context: Context,
  { topic, title, words, mayPublish }: Question,
  from: From,
  receivedOn: string,
): Promise<Begun> {
  const { db, now } = context;
  const { asker, personId = null, unitId = null, noted, sentAs = null } = from;
  const id = newId(now);
  const workdays = await findReplyWorkdays(db, receivedOn);
  const overrides = await holdCalendar(db, receivedOn);
  const { rows } = await sql<{ flow: Parameters<typeof openCase>[2] | null }>`
    SELECT ${flowOn(kind, receivedOn)} AS flow`.execute(db);
  const flow = rows[0]?.flow;
  if (!flow) throw new Error(`no flow for questions is in force on ${receivedOn}`);
  const number = await takeNumber(db, Number(receivedOn.slice(0, 4)));
  const caseId = await openCase(
    db,
    { now, today: receivedOn },
    { ...flow, steps: flow.steps.map((step) => ({ ...step, workdays })), overrides: Object.fromEntries(overrides) },
    {
      ...{ kind, subject: `inquiry:${id}`, title: number, page: pageOf(id), ownPage: pageOf(id), openedBy: personId },
      ...{ committeeId: null, facts: { asker, workdays, again: workdays, extended: false } },
      parties: [
        ...(personId ? [{ personId, reason: 'ownClaim' as const }] : []),
        ...(unitId ? [{ unitId, reason: 'ownCompany' as const }] : []),
      ],
    },
  );
  if (!caseId) throw new Error('an inquiry has one case');
  await insertInquiry(
    db,
    {
      ...{ id, number, asker, byPerson: personId, byUnit: unitId, topic, title, words, mayPublish, receivedOn },
      ...{ authority: noted?.authority ?? null, cameBy: noted?.cameBy ?? null, notedBy: noted?.by ?? null },
      ...{ workdays, sentAs, caseId },
    },
    now,
  );
  await askAboutWords(db, now, inquiryCheck, [
    { subject: `inquiry:${id}`, author: personId ?? noted?.by ?? null, text: `${title}\n${words}` },
  ]);
  await tellTurn(context, id);
  return { id, number, due: dueDay(receivedOn, workdays, false, overrides) };
}
