import { sql } from 'kysely';
import { disclosure } from '../../contracts/disclosure';
import type { begunKinds } from '../../contracts/disclosure-kinds';
import { meetingsAround } from '../meetings/facts';
import { on } from '../shared/implement';
import { mayWrite } from './reach';
import { findKinds } from './begin-store';

/** What the caller may begin, and the meetings of the last year that are over. */
export const options = on(disclosure.options).handler(async ({ context: { db, actor, today } }) => {
  const kinds = (await findKinds(db)).filter(
    ({ byHand, offices }) => byHand && mayWrite(actor, { offices, assignedToId: null }),
  );
  const { rows } = await sql<{
    meetings: { id: string; title: string; day: string }[];
  }>`SELECT ${meetingsAround(today)} AS meetings`.execute(db);
  return {
    kinds: kinds.map(({ code, title, titleEn }) => ({
      kind: code as (typeof begunKinds)[number],
      title: { 'zh-CN': title, en: titleEn },
    })),
    meetings: (rows[0]?.meetings ?? []).filter(({ day }) => day <= today),
  };
});
