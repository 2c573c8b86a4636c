import type { Cloud } from './cloud';
import { ask } from './meeting-people';

interface Change {
  id: string;
  total: number;
}
interface File {
  name: string;
  today: string;
  score: { total: number } | null;
  standing: { grade: string } | null;
  lift: { to: string; by: string; changes: Change[] } | null;
  possible: Change[];
}
export const fileOf = async (cloud: Cloud) => (await ask(cloud, 'local-member', 'credit', 'file')) as unknown as File;

/** A penalty of this run alone in the file of the demo's member, entered by the clerk, who then has no say about it. */
export async function newPenalty(cloud: Cloud) {
  const before = await fileOf(cloud);
  const { id: membershipId } = await ask(cloud, 'local-member', 'membership', 'myUnit');
  const title = `未按期公示年报 ${Date.now()}`;
  const { id } = await ask(cloud, 'local-clerk', 'credit', 'enterRecord', {
    ...{ membershipId, kind: 'penalty', severity: 'general', title, documentNo: `市监罚〔${Date.now()}〕号` },
    ...{ authority: '某市市场监督管理局', sourceUrl: 'https://www.creditchina.gov.cn/', recognizedOn: before.today },
    ...{ endsOn: null, ruleResolution: null, hearingNote: null },
  });
  const after = await fileOf(cloud);
  if ((after.score?.total ?? 0) >= (before.score?.total ?? 0)) throw new Error('a penalty costs nothing');
  return { id: String(id), title, before, after };
}

/** What the file must say would lift it: the fewest things, else whatever brings something, else that there is nothing. */
export function liftWords({ lift, possible, score }: File): string | RegExp {
  if (lift && lift.changes.length > 0)
    return `怎样${lift.by === 'keep' ? '保住' : '升到'} ${lift.to} 级：做 ${lift.changes.length} 件事就够`;
  if (possible.some(({ total }) => total > (score?.total ?? 0))) return '还能做的事';
  return /^现在没有能马上加分的事/;
}

interface Sought {
  /** Of the member. */
  name: string;
  /** Of the objection. */
  id: string;
}
/** The page of the objection as this officer finds it among the duties. */
export async function dutyPage(cloud: Cloud, openid: string, verb: string, { name, id }: Sought): Promise<string> {
  const { rows } = await ask(cloud, openid, 'workbench', 'duties', { q: name });
  const duty = (rows as { verb: string; page: string }[]).find(({ page }) => page.includes(id));
  if (duty?.verb !== verb) throw new Error(`${openid} is not asked to ${verb} but ${duty?.verb ?? 'nothing'}`);
  return duty.page.slice(1);
}
