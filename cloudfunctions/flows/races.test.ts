import { sql } from 'kysely';
import { caseOf, firstDay, flowOf, partyOf, step } from './cast';
import { db, useDatabase } from '../../config/jest-functions/house';
import { meetingPlace } from '../../config/jest-functions/waiting';
import { claimTelling, makeMove } from './effects';
import { findStanding } from './facts';
import { takeableBy } from './judge-move';
import type { Party } from './judge-turn';

useDatabase();
let clerks: (Party & { id: string })[] = [];
beforeAll(async () => {
  await flowOf('trial', [step(1, { offices: ['clerk'] }), step(2, { offices: ['president'] })]);
  await flowOf('council', [step(1, { offices: ['clerk'], need: 'some', count: 8 }), step(2)]);
  await flowOf('longer', [
    step(1, { extension: { condition: null, workdays: 5, matter: '异议', matterEn: 'objection' } }),
    step(2),
  ]);
  clerks = await Promise.all(Array.from({ length: 8 }, (_, i) => partyOf(`racer-${i}`, ['clerk'])));
});
const opened = (kind = 'trial') => caseOf(kind, clerks[0]?.id ?? '');
const standingOf = async (caseId: string) => {
  const standing = await findStanding(db, caseId);
  if (!standing) throw new Error('the case is gone');
  return standing;
};
const by = (personId: string) => ({ personId, office: 'clerk' as const, reason: '看过' });

it('lets one of many who decide at once win, and tells the others', async () => {
  const caseId = await opened();
  const seen = await standingOf(caseId);
  const kinds = ['pass', 'return', 'refuse'] as const;
  const outcomes = await Promise.all(
    clerks.map(({ id }, i) => makeMove(db, seen, { do: kinds[i % 3] ?? 'pass' }, by(id), firstDay)),
  );
  expect(outcomes.filter((outcome) => outcome === 'handled')).toHaveLength(7);
  expect((await standingOf(caseId)).events).toHaveLength(2);
});

it('control: reading the version first and writing afterwards lets several win', async () => {
  const caseId = await opened();
  const allHaveRead = meetingPlace(clerks.length);
  const naive = async () => {
    const { version } = await standingOf(caseId);
    await allHaveRead();
    await sql`UPDATE flow_case SET version = greatest(version, ${version + 1}) WHERE id = ${caseId}`.execute(db);
    return version;
  };
  const seen = await Promise.all(clerks.map(naive));
  expect(new Set(seen).size).toBe(1);
});

it('extends once, however many extend it at once, and all others are told', async () => {
  const caseId = await opened('longer');
  const seen = await standingOf(caseId);
  const outcomes = await Promise.all(clerks.map(({ id }) => makeMove(db, seen, { do: 'extend' }, by(id), firstDay)));
  expect(outcomes.filter((outcome) => outcome === 'handled')).toHaveLength(7);
  const { version, extended, dueOn, events } = await standingOf(caseId);
  expect([version, extended, dueOn]).toEqual([2, 5, '2026-12-04']);
  expect(events.filter(({ kind }) => kind === 'extended')).toHaveLength(1);
});

it('control: whoever reads first whether it was extended, and adds its days afterwards, extends it several times', async () => {
  const caseId = await opened('longer');
  const allHaveRead = meetingPlace(clerks.length);
  const naive = async () => {
    const { extended } = await standingOf(caseId);
    await allHaveRead();
    if (extended === 0)
      await sql`UPDATE flow_case SET extended = extended + 5, version = version + 1 WHERE id = ${caseId}`.execute(db);
  };
  await Promise.all(clerks.map(naive));
  expect((await standingOf(caseId)).extended).toBe(40);
});

it('is extended or decided, never extended after it was decided, when both come at the same moment', async () => {
  const counts = { extended: 0, decided: 0 };
  for (let round = 0; round < 12; round++) {
    const caseId = await opened('longer');
    const seen = await standingOf(caseId);
    const acts = [
      () => makeMove(db, seen, { do: 'extend' }, by(clerks[0]?.id ?? ''), firstDay),
      () => makeMove(db, seen, { do: 'pass' }, by(clerks[1]?.id ?? ''), firstDay),
    ];
    const outcomes = await Promise.all((round % 2 > 0 ? acts : acts.reverse()).map((act) => act()));
    expect(outcomes.filter((outcome) => typeof outcome === 'object')).toHaveLength(1);
    const { seq, extended } = await standingOf(caseId);
    expect([seq, extended]).toEqual(extended > 0 ? [1, 5] : [2, 0]);
    counts[extended > 0 ? 'extended' : 'decided']++;
  }
  expect(counts.extended + counts.decided).toBe(12);
});

it('stops those who are still signing when one returns it', async () => {
  const caseId = await opened('council');
  const sign = async (i: number) =>
    makeMove(db, await standingOf(caseId), { do: 'pass' }, by(clerks[i]?.id ?? ''), firstDay);
  await sign(0);
  await sign(1);
  const seen = await standingOf(caseId);
  const outcomes = await Promise.all([
    makeMove(db, seen, { do: 'return' }, by(clerks[2]?.id ?? ''), firstDay),
    ...clerks.slice(3).map(({ id }) => makeMove(db, seen, { do: 'pass' }, by(id), firstDay)),
  ]);
  expect(outcomes.filter((outcome) => typeof outcome === 'object')).toHaveLength(1);
  let standing = await standingOf(caseId);
  if (standing.state === 'open') await makeMove(db, standing, { do: 'return' }, by(clerks[2]?.id ?? ''), firstDay);
  standing = await standingOf(caseId);
  expect([standing.state, standing.round]).toEqual(['returned', 2]);
  await makeMove(
    db,
    standing,
    { do: 'answer', flowId: standing.flowId, steps: standing.steps, overrides: {} },
    { personId: clerks[0]?.id ?? null },
    firstDay,
  );
  standing = await standingOf(caseId);
  expect([standing.state, standing.signed, standing.missing]).toEqual(['open', [], 8]);
});

it('never tells what was taken back, nor takes back what was told, at the same moment', async () => {
  const counts = { told: 0, taken: 0 };
  for (let round = 0; round < 20; round++) {
    const caseId = await opened();
    const id = clerks[round % 8]?.id ?? '';
    await makeMove(db, await standingOf(caseId), { do: 'return' }, by(id), firstDay);
    const standing = await standingOf(caseId);
    const event = takeableBy(standing, id, firstDay.now);
    if (!event) throw new Error('it was this very moment');
    const [told, taken] = await Promise.all([
      claimTelling(db, caseId, standing.version),
      makeMove(db, standing, { do: 'takeBack', event }, { personId: id }, firstDay),
    ]);
    expect([told, typeof taken === 'object'].filter(Boolean)).toHaveLength(1);
    counts[told ? 'told' : 'taken']++;
    expect((await standingOf(caseId)).state).toBe(told ? 'returned' : 'open');
  }
  expect(counts.told + counts.taken).toBe(20);
});

describe('the database has the last word', () => {
  it('on one step a person, in whatever round', async () => {
    const caseId = await opened();
    const id = clerks[0]?.id ?? '';
    await makeMove(db, await standingOf(caseId), { do: 'pass' }, by(id), firstDay);
    const second = await standingOf(caseId);
    await expect(
      db.transaction().execute(async (transaction) => {
        const outcome = await makeMove(transaction, second, { do: 'pass' }, by(id), firstDay);
        if (outcome === 'earlierStep') throw new Error('earlierStep');
      }),
    ).rejects.toThrow('earlierStep');
    expect((await standingOf(caseId)).version).toBe(2);
  });
  it('on one move a version, on what was written, and on the order of versions', async () => {
    const caseId = await opened();
    const write = (version: number) =>
      sql`INSERT INTO flow_event (case_id, kind, round, version, at) VALUES (${caseId}, 'released', 1, ${version}, now())`.execute(
        db,
      );
    await expect(write(1)).rejects.toThrow('flow_event_one_move');
    for (const table of ['flow_event', 'flow_case'])
      await expect(
        sql.raw(`DELETE FROM ${table} WHERE ${table === 'flow_case' ? 'id' : 'case_id'} = '${caseId}'`).execute(db),
      ).rejects.toThrow('append-only');
    await expect(sql`UPDATE flow_event SET reason = 'x' WHERE case_id = ${caseId}`.execute(db)).rejects.toThrow(
      'append-only',
    );
    await expect(sql`UPDATE flow_case SET version = 0 WHERE id = ${caseId}`.execute(db)).rejects.toThrow();
    await expect(
      sql`UPDATE flow_case SET subject = 'other:00000000-0000-0000-0000-000000000000' WHERE id = ${caseId}`.execute(db),
    ).rejects.toThrow('not rewritten');
  });
  it('on one case under way for a subject, however many open it', async () => {
    const caseId = await opened();
    await expect(
      sql`INSERT INTO flow_case (id, flow_id, kind, subject, title, page, own_page, opened_by, opened_at, step_seq, step_since, due_on)
        SELECT gen_random_uuid(), flow_id, kind, subject, title, page, own_page, opened_by, opened_at, step_seq, step_since, due_on FROM flow_case WHERE id = ${caseId}`.execute(
        db,
      ),
    ).rejects.toThrow('flow_case_one_open');
  });
});
