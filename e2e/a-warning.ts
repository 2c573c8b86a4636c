import type { Cloud } from './cloud';
import { ask } from './meeting-people';

export const officer = 'local-compliance';
/** Those who may look at it beside the officer, the secretary-general first. */
const others = ['local-director', 'local-finance', 'local-clerk'] as const;

interface Row {
  id: string;
  state: string;
}
interface Shown {
  title: string;
  said: string;
  ruleId: string;
  may: Record<string, boolean>;
}
export interface Warning extends Shown {
  id: string;
  /** Who besides the officer handles it. */
  other: string;
}
const show = async (cloud: Cloud, openid: string, findingId: string) =>
  (await ask(cloud, openid, 'compliance', 'show', { findingId })) as unknown as Shown;

/** The night goes over everything, as the timer has it begin; it goes on slice by slice until it is done. */
export async function night(cloud: Cloud) {
  for (let turn = 0; turn < 20; turn++) {
    const { night: last } = await ask(cloud, officer, 'compliance', 'list');
    if (last) return;
    await cloud.fireTimer();
  }
  throw new Error('the night does not come to its end');
}

/** Whether one thing alone of that title waits for the officer: then it is found by its title. */
async function isAlone(cloud: Cloud, title: string): Promise<boolean> {
  const { rows } = await ask(cloud, officer, 'workbench', 'duties', { q: title });
  return (rows as { verb: string }[]).filter(({ verb }) => verb === '核实').length === 1;
}

/** Warnings that the night has found and nobody has touched, which the officer and another office handle. */
export async function untouched(cloud: Cloud, most: number): Promise<Warning[]> {
  await night(cloud);
  const found: Warning[] = [];
  for (let cursor: unknown; found.length < most; ) {
    const page = await ask(cloud, officer, 'compliance', 'list', { state: 'open', ...(cursor ? { cursor } : {}) });
    for (const { id } of page.rows as Row[]) {
      const shown = await show(cloud, officer, id);
      const given = found.some(({ ruleId, title }) => ruleId === shown.ruleId || title === shown.title);
      if (found.length === most || given || !shown.may.doubt || !shown.may.assign) continue;
      if (!(await isAlone(cloud, shown.title))) continue;
      for (const other of others) {
        const seen = await show(cloud, other, id).catch(() => null);
        if (!seen?.may.rectify) continue;
        found.push({ ...shown, id, other });
        break;
      }
    }
    cursor = page.next;
    if (!cursor) break;
  }
  if (found.length < most) throw new Error(`the night found ${found.length} warnings that two offices handle`);
  return found;
}

/** What this officer is called among those whom the warning can be given to. */
export async function nameOf(cloud: Cloud, openid: string, findingId: string): Promise<string> {
  const { rows } = await ask(cloud, officer, 'compliance', 'assignees', { findingId });
  const office = openid.slice('local-'.length);
  const found = (rows as { name: string; offices: string[] }[]).find(({ offices }) => offices.includes(office));
  if (!found) throw new Error(`${openid} cannot be given the warning`);
  return found.name;
}

/**
 * The threshold that is changed. The rule stays advice, so that it stops nobody's payment; rent and wages lie above the
 * new one in every month of the demo.
 */
export const threshold = {
  ruleId: 'compliance.SPEND01',
  title: '大额支出没有集体决策',
  label: '单笔或合并超过（0 为不设）',
};
/** Another value than that of today, in yuan, so that the road can be walked twice on the same data. */
export async function newYuan(cloud: Cloud): Promise<number> {
  const { versions, today } = await ask(cloud, officer, 'compliance', 'rule', { id: threshold.ruleId });
  const all = versions as { since: string; value: { aboveYuan: number } }[];
  return all.find(({ since }) => since <= String(today))?.value.aboveYuan === 10_000 ? 20_000 : 10_000;
}

export interface Trial {
  beforeHits: number;
  afterHits: number;
  gained: number;
  lost: number;
}
/** What a trial found, once the queue has worked it off. */
export async function tried(cloud: Cloud, id: string): Promise<Trial> {
  for (let turn = 0; turn < 20; turn++) {
    const test = await ask(cloud, officer, 'compliance', 'backTest', { id });
    if (test.done) return test as unknown as Trial;
    await cloud.fireTimer();
  }
  throw new Error('the trial does not come to its end');
}
/** A case that it found, with its original. */
export async function caseOf(
  cloud: Cloud,
  id: string,
  what: 'gained' | 'lost',
): Promise<{ said: string; title: string }> {
  const { rows } = await ask(cloud, officer, 'compliance', 'backTestRows', { id, what });
  const found = (rows as { said: string; title: string; page: string | null }[]).find(({ page }) => page !== null);
  if (!found) throw new Error(`no case of the trial opens: ${JSON.stringify(rows).slice(0, 300)}`);
  return found;
}
/** Words as a pattern that begins with them. */
export const beginsWith = (words: string) => new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

/** The rule of next year stands on the one about dues that are late. */
export const dryLaw = {
  base: '会费逾期未缴',
  title: () => `会费逾期十天即提醒 ${Date.now()}`,
  source: '《会费管理办法》（2026 年修订）',
  article: '第八条',
  label: '逾期超过',
  days: '10',
  from: (today: string) => `${Number(today.slice(0, 4)) + 1}-01-01`,
};
