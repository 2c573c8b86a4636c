import { sql } from 'kysely';
import { personWith } from '../../config/jest-functions/cast';
import { as, db, setClock } from '../../config/jest-functions/house';
import { inquiries } from './job';

type Acts = ReturnType<typeof as>['inquiries'];
type Asked = Parameters<Acts['ask']>[0];
export const question = (change: Partial<Asked> = {}): Asked => ({
  ...{ topic: 'dues', title: '会费标准什么时候通过的', words: '今年的会费标准是哪次会议通过的，有没有公示？' },
  ...change,
});
export const asked = async (openid: string, change: Partial<Asked> = {}) => {
  await personWith(openid);
  return as(openid).inquiries.ask(question(change));
};
export const noted = (change: Partial<Parameters<Acts['note']>[0]> = {}) =>
  as('local-clerk').inquiries.note({
    ...{ topic: 'accounts', title: '年度审计报告', words: '请说明年度审计报告向会员公布的情况。' },
    ...{ authority: '市民政局社会组织管理处', cameBy: 'letter', receivedOn: '2026-11-20' },
    ...change,
  });

export const rowOf = (id: string) =>
  db.selectFrom('inquiry').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
type Steps = 'take' | 'submit' | 'review' | 'transfer' | 'deliver' | 'publish' | 'unpublish';
type Input<S extends Steps> = Omit<Parameters<Acts[S]>[0], 'inquiryId' | 'version'>;
/** A step of an inquiry as it stands now. */
export async function step<S extends Steps>(openid: string | null, name: S, inquiryId: string, input: Input<S>) {
  const act = as(openid).inquiries[name] as (given: unknown) => ReturnType<Acts[S]>;
  return act({ inquiryId, version: (await rowOf(inquiryId)).version, ...input });
}
export const draft = '会费标准由 2026 年 3 月 20 日会员大会通过，次日起在本会网站公示。';
/** Drafted by a clerk, and agreed to by the secretary-general. */
export async function replied(inquiryId: string) {
  await step('local-clerk', 'submit', inquiryId, { draft });
  return step('local-director', 'review', inquiryId, { agree: true });
}
/** As WeChat judged its words. */
export const checked = (inquiryId: string, state: 'pass' | 'review' | 'risky' = 'pass') =>
  sql`UPDATE inquiry SET checked = ${state} WHERE id = ${inquiryId}`.execute(db);
export const published = {
  title: '会费标准的通过和公示',
  question: '今年的会费标准是哪次会议通过的？',
  answer: '由会员大会通过，次日起公示。',
};
/** The clock and the timers of a day. */
export const runJob = (iso: string) => {
  setClock(iso);
  return inquiries(db, new Date(iso));
};
