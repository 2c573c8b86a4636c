import type { Client } from 'pg';
import type { FindingAct } from '../../contracts/finding-states';
import type { Office } from '../../contracts/wire';
import { moveFinding } from '../../cloudfunctions/compliance/finding-store';
import { judgeHandling, outcomeOf, type Handled } from '../../cloudfunctions/compliance/judge-handling';
import type { Source } from '../../cloudfunctions/compliance/rule';
import { rules } from '../../cloudfunctions/compliance/rules';
import { sources } from '../../cloudfunctions/compliance/sources';
import { sweepSlice } from '../../cloudfunctions/compliance/sweep-slice';
import { beginSweep } from '../../cloudfunctions/compliance/sweep-store';
import { addDays, startOf } from '../../cloudfunctions/shared/clock';
import type { Db } from '../../cloudfunctions/shared/db';
import { builderOver } from './builder-over';
import type { World } from './world';

/** Nights that were, in days before today: what stands open has ages, and some of it has been handled. */
const nights = [24, 10, 3, 1];
const last = 1;

interface Step {
  by: 'compliance' | 'director' | 'clerk';
  act: FindingAct;
  reason: string;
  /** Given to. */
  to?: 'clerk';
}
/** How what was found in the earlier nights was handled, one after the other, days apart. */
const ways: readonly (readonly Step[])[] = [
  [{ by: 'compliance', act: 'assign', reason: '', to: 'clerk' }],
  [
    { by: 'compliance', act: 'assign', reason: '', to: 'clerk' },
    { by: 'clerk', act: 'explain', reason: '原件已归档，补录时漏了一项，这两天补上。' },
  ],
  [{ by: 'compliance', act: 'plan', reason: '下次办公会前补齐手续，责任人已明确。' }],
  [
    { by: 'compliance', act: 'rectify', reason: '手续已补齐，材料附后。' },
    { by: 'director', act: 'confirm', reason: '看过材料，情况属实。' },
  ],
  [{ by: 'compliance', act: 'rectify', reason: '已按规定改正，请复核。' }],
  [{ by: 'compliance', act: 'doubt', reason: '口径不同：这笔是代收代付，不属于这条规则管的事。' }],
  [],
];

/**
 * The house's own nights over the demo data, each as of its day, and a part of what they found handled by the people of
 * the association. Nothing of it is written by hand.
 */
export async function addWatch(
  client: Client,
  world: World,
  people: { compliance: string; director: string; clerk: string },
): Promise<void> {
  const db = builderOver(client);
  for (const ago of nights) {
    const day = addDays(world.today, -ago);
    const now = new Date(startOf(day).getTime() + 2.6 * 3_600_000);
    await beginSweep(db, day, now);
    const watch = { rules, sources: ago === last ? sources : sources.map(upTo(day)), size: 1_000_000 };
    while ((await sweepSlice(db, watch, now)) === 'more');
    if (ago !== last) await handle(client, db, world, people, day);
  }
  // Who comes to the demo has heard of nothing yet.
  const told = `select id from notice where module = 'compliance'`;
  await client.query(`update subscription_grant set used_at = null, notice_id = null where notice_id in (${told})`);
  await client.query(`delete from notice where id in (${told})`);
}

/** What had not happened by then was not found. */
const upTo =
  (day: string) =>
  (source: Source): Source => ({
    ...source,
    read: async (db, asked) => (await source.read(db, asked)).filter((subject) => subject.day <= day),
  });

type Row = Handled & { id: string; version: number };
async function handle(
  client: Client,
  db: Db,
  world: World,
  people: { compliance: string; director: string; clerk: string },
  night: string,
) {
  const { rows } = await client.query<Row>(
    `select id, version, state, offices, circle, committee_id as "committeeId", barred, barred_units as "barredUnits", assigned_to as "assignedToId", handled_by as "handledById"
     from finding where state = 'open' and not advisory and opened_on = $1 order by severity, rule_id, subject, period`,
    [night],
  );
  const random = world.part(`watch ${night}`);
  for (const [place, row] of rows.entries()) {
    let at = startOf(night).getTime() + 9.5 * 3_600_000;
    let standing: Row = row;
    for (const { by, act, reason, to } of ways[place % ways.length] ?? []) {
      const office: Office = by;
      const personId = people[by];
      const hand = { personId, offices: [{ office, committeeId: null }], units: [] };
      if (judgeHandling(act, standing, hand) !== null) break;
      const { event, to: state } = outcomeOf(act, standing);
      const assignedTo = to ? people[to] : null;
      const now = new Date(at);
      await moveFinding(
        db,
        {
          ...{
            id: standing.id,
            version: standing.version,
            eventId: random.id(now),
            event,
            to: state,
            by: personId,
            office,
          },
          ...{ reason: reason || null, assignedTo, today: night },
        },
        now,
      );
      standing = {
        ...standing,
        version: standing.version + 1,
        state,
        assignedToId: assignedTo ?? standing.assignedToId,
        handledById: personId,
      };
      at += 5 * 3_600_000;
    }
  }
}
