import { dayOf } from '../shared/clock';
import type { Db } from '../shared/db';
import { dueDays, findTerms, holdCalendarSince, takeFindings } from './due-store';
import { findOpened, holdStanding, writeChanges } from './findings-store';
import { judgeFindings } from './judge-findings';
import { evaluate } from './judge-subjects';
import { loadRules } from './rule-store';
import type { Watch } from './sweep-slice';
import { tellOpened } from './tell';

/** Judges one subject at once, in the caller's transaction; one that is no more has no findings. */
export async function judgeNow(
  db: Db,
  { rules, sources }: Pick<Watch, 'rules' | 'sources'>,
  { kind, subject }: { kind: string; subject: string },
  now: Date,
): Promise<'judged' | 'unknown'> {
  const source = sources.find((each) => each.kind === kind);
  if (!source) return 'unknown';
  const today = dayOf(now);
  const terms = await findTerms(db, today);
  const loaded = await loadRules(
    db,
    rules.filter(({ about }) => about === kind),
  );
  await takeFindings(db);
  const overrides = await holdCalendarSince(db, today);
  const one = await source.one(db, subject, { today, now });
  const judged = evaluate(loaded, one ? [one] : [], kind, { today, overrides });
  const changes = judgeFindings(await holdStanding(db, [subject]), judged);
  const due = dueDays(terms.rule, today, overrides);
  const { opened } = await writeChanges(db, changes, { due, today, now, sweepId: null });
  if (opened > 0) await tellOpened(db, await findOpened(db, subject, now), today, now);
  return 'judged';
}
