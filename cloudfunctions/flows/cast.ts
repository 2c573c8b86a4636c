import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Party } from './judge-turn';
import { openCase } from './effects';
import { flowOn } from './facts';
import type { Step } from './judge-step';
import type { Office } from '../../contracts/wire';
import { appointPerson, personWith } from '../../config/jest-functions/cast';
import { db } from '../../config/jest-functions/house';

export const step = (seq: number, change: Partial<Step> = {}): Step => ({
  ...{ seq, name: `step${'ABCDEFGHI'[seq - 1]}`, kind: 'review', offices: ['clerk'], need: 'any', count: null },
  ...{ condition: null, workdays: 5, escalateTo: null, countersigned: true, extension: null },
  ...change,
});

/** A flow of this kind that is in force from the first day of the year on. */
export async function flowOf(kind: string, steps: Step[]): Promise<void> {
  const id = randomUUID();
  await sql`INSERT INTO flow (id, kind, effective, decided_by) VALUES (${id}, ${kind}, '[2026-01-01,)', '测试')`.execute(
    db,
  );
  for (const { extension, ...each } of steps) {
    await sql`INSERT INTO flow_step (flow_id, seq, name, kind, offices, need, need_count, condition, workdays, escalate_to)
      VALUES (${id}, ${each.seq}, ${each.name}, ${each.kind}, ${each.offices}, ${each.need}, ${each.count},
        ${each.condition && JSON.stringify(each.condition)}::jsonb, ${each.workdays}, ${each.escalateTo})`.execute(db);
    if (extension)
      await sql`INSERT INTO flow_extension (kind, step, condition, workdays, matter, matter_en)
        VALUES (${kind}, ${each.name}, ${extension.condition && JSON.stringify(extension.condition)}::jsonb, ${extension.workdays}, ${extension.matter}, ${extension.matterEn})`.execute(
        db,
      );
  }
}

/** A person as the judges look at him. */
export async function partyOf(
  openid: string,
  offices: Office[],
  units: string[] = [],
): Promise<Party & { id: string }> {
  const id = await personWith(openid);
  for (const office of offices) await appointPerson(openid, office);
  return {
    id,
    person: { id, name: openid, phone: null, phoneVerified: false },
    units: units.map((membershipId) => ({ membershipId, name: openid, status: 'active', memberNo: 1 })),
    offices: offices.map((office) => ({
      ...{ office, committeeId: null, committeeName: null, from: '2026-01-01', until: null },
    })),
  };
}

export const firstDay = { now: new Date('2026-11-20T02:00:00Z'), today: '2026-11-20' };
/** A case of a subject that nobody else has. */
export async function caseOf(
  kind: string,
  openedBy: string,
  more: { facts?: Record<string, unknown>; parties?: { personId?: string; unitId?: string }[] } = {},
): Promise<string> {
  const { rows } = await sql<{
    flow: { id: string; steps: Step[] };
  }>`SELECT ${flowOn(kind, firstDay.today)} AS flow`.execute(db);
  const flow = rows[0]?.flow;
  if (!flow) throw new Error(`no flow of ${kind}`);
  const parties = (more.parties ?? []).map((each) => ({ ...each, reason: 'ownClaim' as const }));
  const opened = { kind, subject: `trial:${randomUUID()}`, title: '一件事', page: '/case', ownPage: '/own' };
  const id = await openCase(
    db,
    firstDay,
    { ...flow, overrides: {} },
    { ...opened, committeeId: null, openedBy, ...more, parties },
  );
  if (!id) throw new Error('the subject is new');
  return id;
}
