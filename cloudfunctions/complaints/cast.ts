import { admit, personWith } from '../../config/jest-functions/cast';
import { as, db, setClock } from '../../config/jest-functions/house';
import { complaints } from './job';

let phones = 0;
/** An active member, and the openid of its primary representative. */
export async function memberOf(openid: string) {
  const phone = `136${String(30_000_000 + phones++)}`;
  const { id, name } = await admit(openid, {
    name: `${openid}铸造有限公司`,
    representatives: [{ name: '陈静', phone, title: '总经理', primary: true }],
  });
  return { id, name, openid };
}

type Made = Parameters<ReturnType<typeof as>['complaints']['make']>[0];
export const wish = (change: Partial<Made> = {}): Made => ({
  ...{ kind: 'fee', about: '检测服务费', words: '同一次检测收了两次费用。', happenedOn: '2026-11-10', manner: 'open' },
  ...change,
});
export const made = async (openid: string, change: Partial<Made> = {}) => {
  await personWith(openid);
  return as(openid).complaints.make(wish(change));
};

type Steps = 'accept' | 'nameMember' | 'review' | 'hear' | 'decide' | 'confirm' | 'answer' | 'handOver' | 'withdraw';
type Input<S extends Steps> = Omit<Parameters<ReturnType<typeof as>['complaints'][S]>[0], 'complaintId' | 'version'>;
const versionOf = async (id: string) =>
  (await db.selectFrom('complaint').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version;
/** A step of a complaint as it stands now. */
export async function step<S extends Steps>(openid: string, name: S, complaintId: string, input: Input<S>) {
  const act = as(openid).complaints[name] as (given: unknown) => ReturnType<ReturnType<typeof as>['complaints'][S]>;
  return act({ complaintId, version: await versionOf(complaintId), ...input });
}
export const decision = { outcome: 'upheld', words: '经核实，投诉的情况属实，应当退还多收的费用。' } as const;

/** About a member, accepted, heard and proposed by a clerk. */
export async function proposedAbout(membershipId: string, of: string, by: string) {
  const { complaintId } = await made(by, { kind: 'member', membershipId, about: '' });
  await step('local-clerk', 'accept', complaintId, { accepted: true });
  await step('local-clerk', 'hear', complaintId, { words: '请说明合同履行的情况。' });
  await as(of).complaints.state({ complaintId, words: '货已经补发。' });
  await step('local-clerk', 'decide', complaintId, decision);
  return complaintId;
}

/** The clock and the timers of a day. */
export const runJob = (iso: string) => {
  setClock(iso);
  return complaints(db, new Date(iso));
};
export const rowOf = (id: string) =>
  db.selectFrom('complaint').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
