import { addDays } from '../shared/clock';
import type { Db } from '../shared/db';
import { findTerms, dueDays, holdCalendarSince, takeFindings } from './due-store';
import { closeUnseen, holdStanding, writeChanges } from './findings-store';
import { judgeFindings } from './judge-findings';
import { evaluate } from './judge-subjects';
import type { AnyRule, Source } from './rule';
import { loadRules } from './rule-store';
import { holdSweep, moveSweep, type Progress } from './sweep-store';
import { tellNight } from './tell';

/** What is watched, and how many subjects a transaction looks at. */
export interface Watch {
  rules: readonly AnyRule[];
  sources: readonly Source[];
  size: number;
  /** So many of them are read at once, which bounds the memory; left out: all. */
  page?: number;
}
/** Meetings and elections of the coming year are looked at as well. */
const aheadDays = 400;

/**
 * Judges the next subjects of the night under way, in the caller's transaction: findings, their events and the place it
 * has come to belong together, so a night that was killed goes on where it was. Its statements grow with the sources, not
 * with the subjects.
 * @returns `none`: nothing is under way, or another is at it
 */
export async function sweepSlice(
  db: Db,
  { rules, sources, size, page = size }: Watch,
  now: Date,
): Promise<'none' | 'more' | 'done'> {
  const sweep = await holdSweep(db);
  if (!sweep) return 'none';
  const { id: sweepId, day: today } = sweep;
  const terms = await findTerms(db, today);
  const loaded = await loadRules(db, rules);
  await takeFindings(db);
  const overrides = await holdCalendarSince(db, today);
  const written = { due: dueDays(terms.rule, today, overrides), today, now, sweepId };
  const window = { from: addDays(today, -terms.nightDays), to: addDays(today, aheadDays) };
  const at: Progress = { source: sweep.source, after: sweep.after, subjects: 0, opened: 0, gone: 0, done: false };
  let place = Math.max(
    0,
    sources.findIndex(({ kind }) => kind === sweep.source),
  );
  for (let room = size; room > 0; ) {
    const source = sources[place];
    if (!source) {
      at.done = true;
      break;
    }
    const limit = Math.min(room, page);
    const subjects = await source.read(db, { ...window, after: at.after, limit, today, now });
    const judged = evaluate(loaded, subjects, source.kind, { today, overrides });
    const standing =
      subjects.length > 0
        ? await holdStanding(
            db,
            subjects.map(({ subject }) => subject),
          )
        : [];
    const { opened, gone } = await writeChanges(db, judgeFindings(standing, judged), written);
    at.subjects += subjects.length;
    at.opened += opened;
    at.gone += gone;
    at.source = source.kind;
    at.after = subjects.at(-1)?.subject ?? at.after;
    room -= subjects.length;
    if (subjects.length < limit) {
      at.gone += await closeUnseen(db, { kind: source.kind, ...window, today, sweepId, now });
      place++;
      at.source = sources[place]?.kind ?? source.kind;
      at.after = null;
      at.done = place >= sources.length;
      if (at.done) break;
    }
  }
  await moveSweep(db, sweepId, at, now);
  if (at.done) await tellNight(db, sweepId, today, now);
  return at.done ? 'done' : 'more';
}
