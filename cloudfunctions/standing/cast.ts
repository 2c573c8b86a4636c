import { sql } from 'kysely';
import { admit, uploadedFile } from '../../config/jest-functions/cast';
import { as, db, setClock } from '../../config/jest-functions/house';
import { disciplines } from './job';

export const facts = '2026 年 6 月起以协会名义向非会员收取“评审费”，经提醒没有停止。';
export const tally = { entitled: 30, present: 24, yes: 20, no: 2, abstain: 2 };
let phones = 0;

/** A member in a standing, and the openid of its primary representative. */
export async function memberIn(status: 'active' | 'arrears' | 'suspended', openid: string) {
  const phone = `137${String(20_000_000 + phones++)}`;
  const { id, name } = await admit(openid, {
    name: `${openid}机械有限公司`,
    representatives: [{ name: '王芳', phone, title: '总经理', primary: true }],
  });
  if (status !== 'active') await sql`UPDATE membership SET status = ${status} WHERE id = ${id}`.execute(db);
  return { id, name, openid };
}

export const proposeFor = async (
  membershipId: string,
  change: Partial<Parameters<ReturnType<typeof as>['standing']['propose']>[0]> = {},
  openid = 'local-clerk',
) =>
  (
    await as(openid).standing.propose({
      ...{ membershipId, measure: 'expulsion', facts, basis: '章程第十二条第（三）项' },
      fileIds: [await uploadedFile(openid)],
      ...change,
    })
  ).disciplineId;

export const decide = async (
  openid: string,
  disciplineId: string,
  more: Partial<Parameters<ReturnType<typeof as>['standing']['decide']>[0]> = {},
) => {
  const { version } = await as(openid).standing.show({ disciplineId });
  return as(openid).standing.decide({ disciplineId, version, decision: 'pass', ...more });
};
export const council = {
  tally,
  resolutionNo: '理决〔2026〕8号',
  words: '经理事会表决，决定予以除名，自申诉期满起生效。',
};

/** The clock and the timers of a day. */
export const runJob = (iso: string) => {
  setClock(iso);
  return disciplines(db, new Date(iso));
};
export const statusOf = async (id: string) =>
  (await db.selectFrom('membership').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status;
