import * as z from 'zod';
import { findRule } from '../ground/parameters';
import { postNotices, type NewNotice } from '../notices/effects';
import { dayOf } from '../shared/clock';
import type { Db } from '../shared/db';
import { fallBehind, findRemindable, markReminded, type Remindable } from './arrears-store';

const batch = 500;
const yuan = (fen: number) => (fen / 100).toFixed(2);

const noticesOf = ({ people, name, billId, number, dueDay, owed, step }: Remindable): NewNotice[] =>
  people.map((personId) => ({
    personId,
    kind: 'dues.reminder',
    words: {
      'zh-CN': {
        title: step < 0 ? '会费快到缴费期限了' : step === 0 ? '会费今天到期' : '会费还没有缴',
        body: `${name}的会费 ${yuan(owed)} 元，缴费期限 ${dueDay}，单号 ${number}。不收滞纳金；有困难请联系秘书处。`,
      },
      en: {
        title: step < 0 ? 'Dues are due soon' : step === 0 ? 'Dues are due today' : 'Dues are open',
        body: `Dues of ${name}: ${yuan(owed)} yuan, due ${dueDay}, bill ${number}. There is no late fee; tell the secretariat if there is a difficulty.`,
      },
    },
    link: '/modules/dues/pages/mine/index',
    duty: true,
    dedupeKey: `dues:${billId}:${step}`,
  }));

/**
 * Before the day, on it and after it, once for each threshold of the rule; a batch commits by itself. Whom no notice
 * reaches is on the call list of the arrears.
 */
export async function duesReminders(db: Db, now: Date): Promise<string> {
  const today = dayOf(now);
  const days = await findRule(db, 'dues.reminderDays', today, z.array(z.int()).min(1));
  let [reminded, charges] = [0, 0];
  for (;;) {
    const rows = await db.transaction().execute(async (transaction) => {
      const found = await findRemindable(transaction, today, days, batch);
      reminded += await postNotices(transaction, now, found.flatMap(noticesOf));
      await markReminded(transaction, found);
      return found;
    });
    charges += rows.length;
    if (rows.length < batch) return `${charges} charges, ${reminded} reminded`;
  }
}

/** On the day after the last one the member is in arrears; nothing else changes for it. */
export async function duesArrears(db: Db, now: Date): Promise<string> {
  const today = dayOf(now);
  let late = 0;
  for (;;) {
    const charges = await db.transaction().execute((transaction) => fallBehind(transaction, today, batch));
    late += charges;
    if (charges < batch) return `${late} late`;
  }
}
