import type { Db } from '../shared/db';
import { dueDays, findTerms, holdCalendarSince, takeFindings } from './due-store';
import { findOpened, holdStanding, writeChanges } from './findings-store';
import { judgeFindings } from './judge-findings';
import type { Judged } from './judge-subjects';
import { tellOpened } from './tell';

/**
 * What a red line stopped stays as a finding, in a transaction of its own after the act was refused. It closes by itself
 * once its subject is looked at and nobody finds it any more.
 */
export async function leaveFinding(db: Db, judged: Judged, today: string, now: Date): Promise<void> {
  const { rule } = await findTerms(db, today);
  await takeFindings(db);
  const due = dueDays(rule, today, await holdCalendarSince(db, today));
  const standing = await holdStanding(db, [judged.subject]);
  const own = standing.filter(({ ruleId, period }) => ruleId === judged.ruleId && period === judged.period);
  const changes = judgeFindings(own, [judged]);
  const { opened } = await writeChanges(db, changes, { due, today, now, sweepId: null, opens: 'stopped' });
  if (opened > 0) await tellOpened(db, await findOpened(db, judged.subject, now), today, now);
}
