import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { as, db, setClock, useDatabase } from '../../config/jest-functions/house';
import { engage, personWith, uploadedFile } from '../../config/jest-functions/cast';
import { publishedMeeting } from '../meetings/cast';
import { fileNamed, mergedInto } from './cast';

// Two files with random things that name them are merged and parted: both are as before, plus what was written meanwhile,
// each at the file that it named. And between the two nobody has a right that he had not.

useDatabase();
beforeAll(engage);
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

const side = fc.constantFrom('kept' as const, 'merged' as const, 'both' as const);
const graph = fc.record({
  registrations: fc.array(side, { maxLength: 3 }),
  rolls: fc.array(side, { maxLength: 2 }),
  points: fc.array(fc.record({ of: side, reversed: fc.boolean() }), { maxLength: 3 }),
  tags: fc.array(side, { maxLength: 3 }),
  attachments: fc.array(side, { maxLength: 2 }),
  papers: fc.array(fc.boolean(), { maxLength: 3 }),
  // People of the other file who stand for the kept one too, and who has said for which he acts.
  shared: fc.boolean(),
  chosen: fc.boolean(),
  suspended: fc.constantFrom('none' as const, 'kept' as const, 'merged' as const),
  take: fc.uniqueArray(
    fc.constantFrom(
      'name' as const,
      'identity' as const,
      'legalRep' as const,
      'industry' as const,
      'region' as const,
      'size' as const,
    ),
  ),
  later: fc.uniqueArray(
    fc.constantFrom(
      'tag' as const,
      'points' as const,
      'reversal' as const,
      'registration' as const,
      'legalRep' as const,
      'lateAtMerged' as const,
    ),
  ),
});
type Graph = typeof graph extends fc.Arbitrary<infer T> ? T : never;

const sidesOf = (of: Graph['rolls'][number], kept: string, merged: string) =>
  of === 'both' ? [kept, merged] : [of === 'kept' ? kept : merged];
const point = async (id: string, source: string, reverses: string | null = null) => {
  const entry = randomUUID();
  await sql`INSERT INTO point_entry (id, membership_id, source, source_id, delta, rule_id, rule_from, day, at, title, reverses, reason)
    VALUES (${entry}, ${id}, 'meeting', ${source}, ${reverses ? -2 : 2}, 'points.meetingAttendance', '2026-01-01', '2026-11-01', '2026-11-01', '会', ${reverses}, ${reverses ? '弄错' : null})`.execute(
    db,
  );
  return entry;
};
const registration = async (meetingId: string, id: string) => {
  const entry = randomUUID();
  const person = await personWith(`guest-${entry.slice(0, 8)}`);
  await sql`INSERT INTO registration (id, meeting_id, person_id, membership_id, name, party, state, registered_at, words_state)
    VALUES (${entry}, ${meetingId}, ${person}, ${id}, '来宾', 1, 'confirmed', '2026-11-15', 'pass')`.execute(db);
  return entry;
};
const tag = (id: string, name: string) => as('local-clerk').workbench.tagMembers({ membershipIds: [id], name });

/** All that names a file, and the file itself without its version; a merge leaves its record elsewhere. */
async function standing(id: string): Promise<Record<string, unknown>> {
  const { rows } = await sql<{ all: Record<string, unknown> }>`SELECT jsonb_build_object(
    'file', (SELECT to_jsonb(m) - '{version}'::text[] FROM membership m WHERE m.id = ${id}),
    'people', (SELECT jsonb_agg(to_jsonb(r) ORDER BY r.id) FROM representative r WHERE r.membership_id = ${id}),
    'registrations', (SELECT jsonb_agg(to_jsonb(r) ORDER BY r.id) FROM registration r WHERE r.membership_id = ${id}),
    'rolls', (SELECT jsonb_agg(to_jsonb(e) ORDER BY e.id) FROM roll_entry e WHERE e.membership_id = ${id}),
    'points', (SELECT jsonb_agg(to_jsonb(e) ORDER BY e.id) FROM point_entry e WHERE e.membership_id = ${id}),
    'papers', (SELECT jsonb_agg(to_jsonb(d) ORDER BY d.id) FROM membership_material d WHERE d.membership_id = ${id}),
    'tags', (SELECT jsonb_agg(t.name ORDER BY t.name) FROM tagged x JOIN tag t ON t.id = x.tag_id WHERE x.subject = ${`membership:${id}`}),
    'attachments', (SELECT jsonb_agg(to_jsonb(a) ORDER BY a.id) FROM attachment a WHERE a.subject = ${`membership:${id}`}),
    'acting', (SELECT jsonb_agg(p.id ORDER BY p.id) FROM person p WHERE p.acting_for = ${id}),
    'places', (SELECT jsonb_agg(o.lacks) FROM open_place o WHERE o.membership_id = ${id})) AS all`.execute(db);
  return rows[0]?.all ?? {};
}
/** Who may act for which of these files, and at which roll of a meeting that goes on. */
async function rights(ids: string[]): Promise<string[]> {
  const { rows } = await sql<{ right: string }>`
    SELECT c.person_id || ' acts for ' || c.membership_id AS right FROM caller_unit c WHERE c.membership_id = ANY(${ids}::uuid[]) AND c.status = 'active'
    UNION SELECT c.person_id || ' speaks for ' || e.id FROM roll_entry e JOIN caller_unit c ON c.membership_id = e.membership_id AND c.status = 'active' WHERE e.membership_id = ANY(${ids}::uuid[])
    ORDER BY 1`.execute(db);
  return rows.map(({ right }) => right);
}

let run = 0;
async function build({ registrations, rolls, points, tags, attachments, papers, shared, chosen, suspended }: Graph) {
  run++;
  const [boss, other] = [`boss-${run}`, `other-${run}`];
  const kept = await fileNamed(`往返主档${run}有限公司`, [boss, ...(shared ? [other] : [])], {
    legalRep: '主',
    ...(suspended === 'kept' && { status: 'suspended' }),
  });
  const merged = await fileNamed(`往返副档${run}有限公司`, [other], {
    legalRep: '副',
    ...(suspended === 'merged' && { status: 'suspended' }),
  });
  await sql`UPDATE membership SET industry = 'C35', region = '330110', size = 'large' WHERE id = ${merged}`.execute(db);
  if (chosen) await sql`UPDATE person SET acting_for = ${merged} WHERE openid = ${other}`.execute(db);
  for (const of of rolls) {
    const meetingId = await publishedMeeting({ kind: 'assembly', capacity: null });
    for (const id of sidesOf(of, kept, merged)) {
      await sql`INSERT INTO roll_entry (id, meeting_id, membership_id, name) VALUES (${randomUUID()}, ${meetingId}, ${id}, '单位')`.execute(
        db,
      );
      await registration(meetingId, id);
    }
  }
  for (const of of registrations) {
    const meetingId = await publishedMeeting({ capacity: null });
    for (const id of sidesOf(of, kept, merged)) await registration(meetingId, id);
  }
  const entries: string[] = [];
  for (const { of, reversed } of points) {
    const source = randomUUID();
    for (const id of sidesOf(of, kept, merged)) {
      const entry = await point(id, source);
      if (reversed) await point(id, source, entry);
      else if (id === merged && of === 'merged') entries.push(entry);
    }
  }
  for (const [index, of] of tags.entries())
    for (const id of sidesOf(of, kept, merged)) await tag(id, `往返${run}词${index}`);
  for (const of of attachments) {
    const fileId = await uploadedFile(boss);
    for (const id of sidesOf(of, kept, merged))
      await sql`INSERT INTO attachment (id, subject, role, file_id, place, by, at)
        VALUES (${randomUUID()}, ${`membership:${id}`}, 'note', ${fileId}, 1, ${await personWith('local-clerk')}, '2026-11-01')`.execute(
        db,
      );
  }
  const along: string[] = [];
  for (const comes of papers) {
    const id = randomUUID();
    await sql`INSERT INTO membership_material (id, membership_id, code, file_id, added_at) VALUES (${id}, ${merged}, 'industryCert', ${await uploadedFile(other)}, '2026-01-01')`.execute(
      db,
    );
    if (comes) along.push(id);
  }
  return { kept, merged, along, entries };
}

it('undoes a merge to both files as before, plus each later write at the file that it named; nobody rises', async () => {
  await fc.assert(
    fc.asyncProperty(graph, async (wish) => {
      const { kept, merged, along, entries } = await build(wish);
      const others = await fileNamed(`往返旁档${run}有限公司`);
      const before = { kept: await standing(kept), merged: await standing(merged), others: await standing(others) };
      const may = await rights([kept, merged, others]);
      const mergeId = await mergedInto(kept, merged, { take: wish.take, papers: along });

      const still = await rights([kept, merged, others]);
      expect(still.filter((right) => !may.includes(right))).toEqual([]);
      expect(await standing(others)).toEqual(before.others);

      const expected = structuredClone(before) as Record<
        'kept' | 'merged',
        Record<string, { id: string }[] | string[] | null>
      >;
      if (wish.later.includes('tag')) {
        await tag(kept, `往返${run}后加`);
        expected.kept.tags = [...((expected.kept.tags as string[] | null) ?? []), `往返${run}后加`].sort();
      }
      const added: { points: Record<string, string[]>; registrations: Record<string, string[]> } = {
        points: { [kept]: [], [merged]: [] },
        registrations: { [kept]: [], [merged]: [] },
      };
      if (wish.later.includes('points')) added.points[kept]?.push(await point(kept, randomUUID()));
      const [entry] = entries;
      if (wish.later.includes('reversal') && entry) {
        const { rows } = await sql<{
          source_id: string;
        }>`SELECT source_id FROM point_entry WHERE id = ${entry}`.execute(db);
        // It names the entry that it takes back, and goes where that goes.
        added.points[merged]?.push(await point(kept, rows[0]?.source_id ?? '', entry));
      }
      if (wish.later.includes('registration'))
        added.registrations[kept]?.push(await registration(await publishedMeeting({ capacity: null }), kept));
      if (wish.later.includes('lateAtMerged'))
        added.registrations[merged]?.push(await registration(await publishedMeeting({ capacity: null }), merged));
      const changed = wish.later.includes('legalRep');
      if (changed) await sql`UPDATE membership SET legal_rep = '新' WHERE id = ${kept}`.execute(db);

      const { left, stayed } = await as('local-clerk').duplicates.undo({ mergeId, reason: '弄错了' });
      expect(left).toBe(0);
      expect(stayed).toEqual(changed && wish.take.includes('legalRep') ? ['legalRep'] : []);
      for (const [name, id] of [
        ['kept', kept],
        ['merged', merged],
      ] as const) {
        const now = await standing(id);
        const [was, is] = [expected[name], now] as Record<string, unknown>[] as [
          Record<string, unknown>,
          Record<string, unknown>,
        ];
        for (const what of ['points', 'registrations'] as const) {
          const rows = (is[what] as { id: string }[] | null) ?? [];
          const more = added[what][id] ?? [];
          expect(rows.filter((row) => more.includes(row.id))).toHaveLength(more.length);
          is[what] = rows.filter((row) => !more.includes(row.id));
          was[what] ??= [];
        }
        const file = (each: Record<string, unknown>) => each.file as Record<string, unknown>;
        if (name === 'kept' && changed) file(was).legal_rep = '新';
        // The words of the file wait for their verdict anew where they were taken and given back.
        if (name === 'kept' && wish.take.includes('name')) file(was).content_state = 'pending';
        expect(is).toEqual(was);
      }
      expect(await rights([kept, merged, others])).toEqual(may);
    }),
    { numRuns: Number(process.env.FC_RUNS ?? 12) },
  );
}, 300_000);

it('moves what it is told to: the same graph, looked at before it is parted', async () => {
  const wish: Graph = {
    registrations: ['merged', 'both'],
    rolls: ['merged'],
    points: [
      { of: 'merged', reversed: true },
      { of: 'both', reversed: false },
    ],
    tags: ['merged', 'both'],
    attachments: ['merged'],
    papers: [true, false],
    shared: true,
    chosen: true,
    suspended: 'none',
    take: ['name', 'identity'],
    later: [],
  };
  const { kept, merged, along } = await build(wish);
  const mergeId = await mergedInto(kept, merged, { take: wish.take, papers: along });
  const { moved, took } = await as('local-clerk').duplicates.showMerge({ mergeId });
  expect(took).toEqual(['name', 'identity']);
  expect(moved).toEqual([
    { place: 'attachment.subject', rows: 1 },
    { place: 'membership_material.membership_id', rows: 1 },
    { place: 'person.acting_for', rows: 1 },
    // The entry and its reversal; what both were given for one meeting stays.
    { place: 'point_entry.membership_id', rows: 2 },
    // Of the meeting on whose roll it stands, nothing.
    { place: 'registration.membership_id', rows: 2 },
    { place: 'tagged.subject', rows: 1 },
  ]);
});
