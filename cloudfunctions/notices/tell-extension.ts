import { claimTelling } from '../flows/effects';
import { findBringers } from '../flows/facts';
import { stepAt } from '../flows/judge-step';
import type { FlowEvent, Standing } from '../flows/standing';
import type { Db } from '../shared/db';
import { postNotices } from './effects';

/** Whoever waits for a step that was extended hears until when and why, while it lasts: of what it is about, not of whom. */
export async function tellExtension(db: Db, now: Date, standing: Standing, event: FlowEvent): Promise<string> {
  const { extension } = stepAt(standing.steps, standing.seq);
  const lasts = event.round === standing.round && event.seq === standing.seq;
  if (!extension || !lasts || standing.dueOn === null) return 'nothing to tell';
  if (!(await claimTelling(db, standing.id, event.version))) return 'takenBack';
  const { matter, matterEn, workdays } = extension;
  const words = {
    'zh-CN': {
      title: `你的${matter}延期办理`,
      body: `延长 ${workdays} 个工作日，${standing.dueOn} 前办结。理由：${event.reason}`,
    },
    en: {
      title: `More time for your ${matterEn}`,
      body: `Extended by ${workdays} working days, due by ${standing.dueOn}. Reason: ${event.reason}`,
    },
  };
  const people = await findBringers(db, standing.id);
  const told = people.map((personId) => ({
    ...{ personId, kind: 'flows.extended' as const, words, link: standing.ownPage },
    ...{ dedupeKey: `flow:${event.id}`, template: 'applicationProgress' as const },
  }));
  return `told ${await postNotices(db, now, told)}`;
}
