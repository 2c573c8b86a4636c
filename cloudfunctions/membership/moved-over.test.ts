import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { newUscc } from '../../config/jest-functions/cast';
import { as, db, setClock } from '../../config/jest-functions/house';
import { migrate } from '../../localcloud/migrate';
import { repoRoot } from '../../localcloud/paths';

/** A house as it was before cases: every state an application can be in, filled by SQL; then it is migrated on. */
const name = `test_${randomUUID().replaceAll('-', '')}`;
const server = process.env.HUIGUAN_TEST_SERVER ?? '';
const url = server.replace('/template_house', `/${name}`);
const flowId = '01900000-0000-7000-8000-000000000001';
let client: pg.Client;

const people = ['clerk', 'clerk-2', 'director', 'president', 'council', 'both', 'applicant', 'representative'] as const;
type Person = (typeof people)[number];
const idOf = Object.fromEntries(people.map((each) => [each, randomUUID()])) as Record<Person, string>;
const offices: Partial<Record<Person, string[]>> = {
  ...{ clerk: ['clerk'], 'clerk-2': ['clerk'], director: ['director'], president: ['president'] },
  ...{ council: ['council'], both: ['clerk', 'president'], representative: ['council'] },
};

interface Old {
  status: string;
  seq?: number;
  due?: string | null;
  provisional?: boolean;
  version: number;
  memberNo?: number;
  ended?: string;
  by?: Person;
  events: [
    kind: string,
    person: Person | null,
    seq?: number,
    more?: { reason?: string; tally?: object; no?: string },
  ][];
}
const tally = { entitled: 9, present: 7, yes: 6, no: 1, abstain: 0 };
const old: Record<string, Old> = {
  submitted: { status: 'under_review', due: '2026-11-25', version: 1, events: [['submitted', 'applicant']] },
  passedOnce: {
    ...{ status: 'under_review', seq: 2, due: '2027-01-08', provisional: true, version: 2 },
    events: [
      ['submitted', 'applicant'],
      ['passed', 'both', 1],
    ],
  },
  returned: {
    ...{ status: 'returned', version: 2 },
    events: [
      ['submitted', 'applicant'],
      ['returned', 'clerk', 1, { reason: '补章' }],
    ],
  },
  again: {
    ...{ status: 'under_review', due: '2026-11-30', version: 5 },
    events: [
      ['submitted', 'applicant'],
      ['passed', 'clerk', 1],
      ['returned', 'both', 2, { reason: '决议要先看章程', no: '理决〔2026〕3号' }],
      ['resubmitted', 'applicant'],
    ],
  },
  // Some versions were raised by what left no event.
  ownClerk: { status: 'under_review', due: '2026-11-26', version: 4, by: 'clerk', events: [['submitted', 'clerk']] },
  refused: {
    ...{ status: 'rejected', seq: 2, version: 3 },
    events: [
      ['submitted', 'applicant'],
      ['passed', 'clerk', 1],
      ['refused', 'president', 2, { reason: '不在本行业', tally, no: '理决〔2026〕4号' }],
    ],
  },
  cancelled: {
    ...{ status: 'cancelled', version: 2 },
    events: [
      ['submitted', 'applicant'],
      ['cancelled', 'applicant', undefined, { reason: '不办了' }],
    ],
  },
  member: {
    ...{ status: 'active', seq: 2, version: 6, memberNo: 1 },
    events: [
      ['submitted', 'applicant'],
      ['passed', 'clerk', 1],
      ['passed', 'president', 2, { tally, no: '理决〔2026〕1号' }],
      ['activated', null],
    ],
  },
  left: {
    ...{ status: 'withdrawn', seq: 2, version: 4, memberNo: 2, ended: '2026-11-10' },
    events: [
      ['submitted', 'applicant'],
      ['passed', 'clerk-2', 1],
      ['publicityEnded', null, 2],
      ['activated', null],
      ['withdrawn', 'applicant', undefined, { reason: '业务调整' }],
    ],
  },
  ledger: { status: 'active', seq: 2, version: 3, memberNo: 3, events: [['activated', null]] },
};
const ids = Object.fromEntries(Object.keys(old).map((each) => [each, randomUUID()]));

async function fill(): Promise<void> {
  await client.query(
    `INSERT INTO association (name, short_name, uscc, region, last_member_no) VALUES ('测试商会', '测试商会', '5111000050001234XG', '330100', 3)`,
  );
  for (const each of people) {
    await client.query(`INSERT INTO person (id, openid, name, created_at) VALUES ($1, $2, $2, '2026-01-01')`, [
      idOf[each],
      each,
    ]);
    for (const office of offices[each] ?? [])
      await client.query(
        `INSERT INTO appointment (id, person_id, office, term) VALUES (gen_random_uuid(), $1, $2, '[2026-01-01,2030-01-01)')`,
        [idOf[each], office],
      );
  }
  for (const [key, row] of Object.entries(old)) {
    await client.query(
      `INSERT INTO membership (id, kind, identity_key, name, search_name, uscc, industry, region, size, status, flow_id, step_seq, version, applied_by,
         submitted_at, step_since, due_on, due_provisional, completeness, content_state, member_no, joined_on, ended_on)
       VALUES ($1, 'unit', 'uscc:' || $2, $3, $3, $2, 'C34', '330109', 'small', $4, $5, $6, $7, $8, '2026-11-18T02:00:00Z', '2026-11-18', $9, $10, '[]', 'pass',
         $11::integer, CASE WHEN $11::integer IS NOT NULL THEN '2026-11-01'::date END, $12)`,
      [
        ids[key],
        newUscc(),
        key,
        row.status,
        flowId,
        row.seq ?? 1,
        row.version,
        idOf[row.by ?? 'applicant'],
        row.due ?? null,
        row.provisional ?? false,
        row.memberNo ?? null,
        row.ended ?? null,
      ],
    );
    await client.query(
      `INSERT INTO representative (id, membership_id, person_id, name, phone, is_primary, since) VALUES (gen_random_uuid(), $1, $2, '代表', '+8613800000000', true, '2026-11-18')`,
      [ids[key], idOf.representative],
    );
    for (const [i, [kind, person, seq, more]] of row.events.entries())
      await client.query(
        `INSERT INTO membership_event (membership_id, kind, step_seq, person_id, office, reason, tally, resolution_no, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          ids[key],
          kind,
          seq ?? null,
          person && idOf[person],
          person && seq ? (offices[person]?.[0] ?? null) : null,
          more?.reason ?? null,
          more?.tally ?? null,
          more?.no ?? null,
          new Date(Date.UTC(2026, 10, 18, 2, i)),
        ],
      );
  }
}

// The rules of before, on the tables of before.
const mayAct = `
  SELECT m.id, array_agg(p.openid ORDER BY p.openid) AS people FROM membership m
  JOIN admission_step s ON s.flow_id = m.flow_id AND s.seq = m.step_seq CROSS JOIN person p
  WHERE m.status = 'under_review' AND m.applied_by <> p.id
    AND NOT EXISTS (SELECT FROM representation r WHERE r.membership_id = m.id AND r.person_id = p.id)
    AND EXISTS (SELECT FROM appointment a WHERE a.person_id = p.id AND a.office = ANY(s.offices))
    AND NOT EXISTS (SELECT FROM membership_event e WHERE e.membership_id = m.id AND e.person_id = p.id AND e.kind IN ('passed', 'returned', 'refused') AND e.step_seq <> m.step_seq)
  GROUP BY m.id ORDER BY m.id`;
const onDuty = `
  SELECT split_part(d.subject, ':', 2)::uuid AS id, array_agg(DISTINCT p.openid ORDER BY p.openid) AS people FROM flow_duty d CROSS JOIN person p
  WHERE d.kind NOT LIKE '%.amend' AND (d.person_id = p.id OR EXISTS (SELECT FROM appointment a WHERE a.person_id = p.id AND a.office = d.office))
    AND p.id <> ALL(d.barred) AND NOT EXISTS (SELECT FROM representation r WHERE r.person_id = p.id AND r.membership_id = ANY(d.barred_units))
  GROUP BY 1 ORDER BY 1`;

let before: { id: string; people: string[] }[];
let history: unknown[];
beforeAll(async () => {
  const admin = new pg.Client({ connectionString: server.replace('/template_house', '/postgres') });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.end();
  const folder = mkdtempSync(join(tmpdir(), 'huiguan-migrations-'));
  const source = join(repoRoot, 'migrations');
  for (const file of readdirSync(source)) if (file < '0015') copyFileSync(join(source, file), join(folder, file));
  await migrate(url, folder);
  rmSync(folder, { recursive: true });
  client = new pg.Client({ connectionString: url });
  await client.connect();
  await fill();
  before = (await client.query(mayAct)).rows as typeof before;
  history = (
    await client.query(
      `SELECT membership_id, kind, step_seq, person_id, office, reason, tally, resolution_no, at FROM membership_event ORDER BY membership_id, id`,
    )
  ).rows;
  await migrate(url);
  process.env.DATABASE_URL = url;
  setClock('2026-11-20T02:00:00Z');
}, 60_000);
afterAll(async () => {
  await client.end();
  await db.destroy();
});

it('finds every case where it stood, with its day and its version', async () => {
  const { rows } = await client.query(`
    SELECT m.name, m.status, c.state, c.step_seq AS seq, s.name AS step, c.version, c.step_since::text AS since, c.due_on::text AS due, c.due_provisional AS provisional
    FROM membership m LEFT JOIN flow_case c ON c.id = m.case_id LEFT JOIN flow_step s ON s.flow_id = c.flow_id AND s.seq = c.step_seq ORDER BY m.name`);
  const at = (key: string, state: string, step: string, version = old[key]?.version) => ({
    ...{ name: key, status: old[key]?.status, state, seq: old[key]?.seq ?? 1, step, version, since: '2026-11-18' },
    ...{ due: old[key]?.due ?? null, provisional: old[key]?.provisional ?? false },
  });
  const [first, second] = ['preliminaryReview', 'councilDecision'];
  expect(rows).toEqual([
    at('again', 'open', first),
    at('cancelled', 'withdrawn', first),
    {
      ...{ name: 'ledger', status: 'active', state: null, seq: null, step: null, version: null, since: null },
      due: null,
      provisional: null,
    },
    at('left', 'passed', second, 3),
    at('member', 'passed', second, 3),
    at('ownClerk', 'open', first),
    at('passedOnce', 'open', second),
    at('refused', 'refused', second),
    at('returned', 'returned', first),
    at('submitted', 'open', first),
  ]);
});

it('finds every event again, word for word and in its order', async () => {
  const { rows } = await client.query(`
    SELECT * FROM (
      SELECT m.id AS membership_id, CASE e.kind WHEN 'opened' THEN 'submitted' WHEN 'answered' THEN 'resubmitted' WHEN 'withdrawn' THEN 'cancelled'
          WHEN 'passed' THEN CASE WHEN e.person_id IS NULL THEN 'publicityEnded' ELSE 'passed' END ELSE e.kind END AS kind,
        e.step_seq, e.person_id, e.office, e.reason, e.tally, e.resolution_no, e.at, e.id, 0 AS part
      FROM flow_event e JOIN membership m ON m.case_id = e.case_id
      UNION ALL SELECT membership_id, kind, NULL, person_id, NULL, reason, NULL, NULL, at, id, 1 FROM membership_event) x
    ORDER BY membership_id, part, id`);
  const moved = (rows as Record<string, unknown>[]).map(({ id: _, part: __, ...row }) => row);
  expect(moved).toEqual(history);
  expect(moved).toHaveLength(Object.values(old).reduce((sum, { events }) => sum + events.length, 0));
});

it('lets the same people act as before, and nobody else', async () => {
  expect(before).toHaveLength(4);
  expect((await client.query(onDuty)).rows).toEqual(before);
});

it('goes on from there: the step that waited is passed, the return is answered by its applicant alone', async () => {
  const membershipId = ids.passedOnce ?? '';
  const seen = await as('president').membership.reviewCase({ membershipId });
  expect(seen).toMatchObject({
    version: 2,
    barred: null,
    dueOn: '2027-01-08',
    provisional: true,
    step: 'councilDecision',
  });
  expect(await as('both').membership.reviewCase({ membershipId })).toMatchObject({ barred: 'earlierStep' });
  expect(await as('representative').membership.reviewCase({ membershipId })).toMatchObject({ barred: 'ownCompany' });
  const member = await as('president').membership.decide({ membershipId, version: 2, decision: 'pass' });
  expect(member).toMatchObject({ status: 'active', memberNo: '000004', version: 3 });
  expect(await as('applicant').membership.myApplication({ membershipId: ids.again ?? '' })).toMatchObject({
    ...{ status: 'under_review', version: 5 },
    timeline: [
      { kind: 'submitted' },
      { kind: 'passed' },
      { kind: 'returned', resolutionNo: '理决〔2026〕3号' },
      { kind: 'resubmitted' },
    ],
  });
  const { rows } = await sql<{ people: string[] }>`
    SELECT array_agg(DISTINCT p.openid) AS people FROM flow_duty d JOIN person p ON p.id = d.person_id
      OR p.id IN (SELECT person_id FROM representation WHERE membership_id = d.membership_id)
    WHERE d.kind = 'admission.amend' AND d.subject = ${`membership:${ids.returned}`}`.execute(db);
  expect(rows).toEqual([{ people: ['applicant', 'representative'] }]);
});
