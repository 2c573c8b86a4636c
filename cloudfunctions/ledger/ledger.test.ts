import fc from 'fast-check';
import { sql } from 'kysely';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { meetingPlace } from '../../config/jest-functions/waiting';
import { readCheckpoint, readProof } from './checkpoint';
import { appendLines, type NewLine } from './effects';
import { sealLedger } from './job';
import { canonical, commitmentTo } from './body';
import { coverOf, fold, leafHash, nodeHash, provesInclusion, rootOf, type Hash, type Node } from './tree';
import { isSigned, readNote, readVerifier } from './note';

useDatabase();
const now = new Date('2026-11-20T02:00:00Z');
const later = new Date('2026-11-20T02:11:00Z');
beforeEach(async () => {
  setClock(later.toISOString());
  await db.transaction().execute(async (transaction) => {
    await sql`SET LOCAL session_replication_role = replica`.execute(transaction);
    await sql`DELETE FROM ledger_opening`.execute(transaction);
    await sql`DELETE FROM ledger_line`.execute(transaction);
    await sql`DELETE FROM ledger_tile`.execute(transaction);
    await sql`DELETE FROM ledger_checkpoint`.execute(transaction);
    await sql`UPDATE ledger_head SET size = 0, origin = NULL`.execute(transaction);
  });
});
const line = (n: number, step = 'verified'): NewLine => ({
  ...{ subject: `gift:${n}`, step },
  said: { v: 1, of: 'gift', no: `GY2026-${n}`, day: '2026-11-20', fen: 100_000 + n },
  named: { donor: `某某制造有限公司${n}` },
});
const append = (from: number, count: number, at = now) =>
  db.transaction().execute((transaction) =>
    appendLines(
      transaction,
      Array.from({ length: count }, (_, i) => line(from + i)),
      at,
    ),
  );
const visitor = () => as(null).ledger;
/** Rounds of 256, as a reader takes the whole of it. */
async function wholeOf(size: number) {
  const rows: { seq: number; body: string }[] = [];
  while (rows.length < size) rows.push(...(await visitor().lines({ from: rows.length, size })).rows);
  return rows;
}
const leavesOf = (rows: readonly { body: string }[]) => rows.map(({ body }) => leafHash(Buffer.from(body)));
/** The root as RFC 6962 defines it, over lines that were read. */
function rootOfLines(leaves: readonly Hash[]): string {
  const read = ({ height, index }: Node): Hash =>
    height === 0
      ? (leaves[index] as Hash)
      : nodeHash(read({ height: height - 1, index: index * 2 }), read({ height: height - 1, index: index * 2 + 1 }));
  return Buffer.from(fold(coverOf(0, leaves.length), read)).toString('base64');
}

it('writes a line in one way, whatever order its parts come in', () => {
  expect(canonical({ fen: 100, of: 'gift', day: '2026-11-20', anonymous: false, end: null })).toBe(
    '{"anonymous":false,"day":"2026-11-20","end":null,"fen":100,"of":"gift"}',
  );
  expect(canonical({ of: 'e\u0301"\n' })).toBe('{"of":"é\\"\\n"}');
  expect(() => canonical({ fen: 0.5 })).toThrow('whole number');
  expect(() => canonical({ 'a b': 1 })).toThrow('no key');
});

it('numbers lines without a gap, each step once, however many add at once', async () => {
  await Promise.all(Array.from({ length: 12 }, (_, i) => append((i % 6) * 10, 10)));
  const { rows } = await sql<{
    seq: number;
    subject: string;
  }>`SELECT seq, subject FROM ledger_line ORDER BY seq`.execute(db);
  expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, i) => i));
  expect(new Set(rows.map(({ subject }) => subject)).size).toBe(60);
  expect((await visitor().state({})).size).toBe(60);
});
it('control: counting first and writing afterwards gives one number to several', async () => {
  const all = meetingPlace(6);
  const naive = async () => {
    const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM ledger_line`.execute(db);
    await all();
    return rows[0]?.n;
  };
  expect(new Set(await Promise.all(Array.from({ length: 6 }, naive))).size).toBe(1);
});

it('waits some minutes for others, then seals them together, and nothing where nothing is new', async () => {
  expect(await sealLedger(db, now)).toBe('nothing new');
  await append(0, 3);
  expect(await sealLedger(db, new Date('2026-11-20T02:09:59Z'))).toBe('waits');
  expect(await refusalOf(visitor().proof({ seq: 1 }))).toMatchObject({ code: 'NOT_SEALED' });
  expect(await sealLedger(db, later)).toBe('sealed 3');
  expect(await sealLedger(db, later)).toBe('nothing new');
  // Many are not let wait.
  await append(3, 256, later);
  expect(await sealLedger(db, later)).toBe('sealed 259');
  expect((await visitor().state({})).checkpoints.map(({ size }) => size)).toEqual([259, 3]);
});
it('is sealed once, however many seal at once', async () => {
  await append(0, 5);
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => sealLedger(db, later)));
  expect(outcomes.filter((each) => each === 'sealed 5')).toHaveLength(1);
  expect(outcomes.filter((each) => each === 'nothing new')).toHaveLength(5);
});

it('has a proof for every line, which is verified without this house', async () => {
  // Over the edge of a tile, sealed in parts.
  for (const [from, count] of [
    [0, 1],
    [1, 254],
    [255, 2],
    [257, 300],
  ] as const) {
    await append(from, count);
    expect(await sealLedger(db, later)).toBe(`sealed ${from + count}`);
  }
  const { size, sealed, verifier, checkpoints } = await visitor().state({});
  expect([size, sealed]).toEqual([557, 557]);
  const key = readVerifier(verifier ?? '');
  if (!key) throw new Error('it has a key');
  const rows = await wholeOf(size);
  const leaves = leavesOf(rows);
  for (const { size: of, root, note } of checkpoints) {
    const read = readNote(note);
    expect(read && isSigned(read, key)).toBe(true);
    expect(readCheckpoint(read?.text ?? '')).toMatchObject({ origin: 'ledger.invalid/ledger', size: of });
    expect(rootOfLines(leaves.slice(0, of))).toBe(root);
  }
  for (const seq of [0, 1, 254, 255, 256, 257, 400, 511, 512, 556]) {
    const { line: shown, proof, fileName } = await visitor().proof({ seq });
    const file = readProof(proof);
    const tree = readCheckpoint(readNote(file?.checkpoint ?? '')?.text ?? '');
    if (!file || !tree) throw new Error('it is a proof');
    expect([shown.body, fileName]).toEqual([rows[seq]?.body, `${seq}.tlog-proof`]);
    expect(provesInclusion({ ...tree, index: file.index }, leafHash(Buffer.from(shown.body)), file.proof)).toBe(true);
    const other = leafHash(Buffer.from(rows[(seq + 1) % 557]?.body ?? ''));
    expect(provesInclusion({ ...tree, index: file.index }, other, file.proof)).toBe(false);
  }
  expect(await refusalOf(visitor().proof({ seq: 557 }))).toMatchObject({ code: 'LINE_NOT_FOUND' });
});

it('is refused every change by the database', async () => {
  await append(0, 3);
  await sealLedger(db, later);
  for (const table of ['ledger_line', 'ledger_tile', 'ledger_checkpoint'])
    for (const change of [
      sql`DELETE FROM ${sql.table(table)}`,
      sql`UPDATE ${sql.table(table)} SET ${table === 'ledger_line' ? sql`at = now()` : table === 'ledger_tile' ? sql`width = 1` : sql`at = now()`}`,
    ])
      await expect(change.execute(db)).rejects.toThrow();
  // A line whose hash is not its own is none.
  await expect(
    sql`INSERT INTO ledger_line (seq, subject, step, body, leaf, at) VALUES (9, 'x:1', 'y', '{}', ${Buffer.alloc(32)}, ${now})`.execute(
      db,
    ),
  ).rejects.toThrow('ledger_line_check');
});

it('shows any damage under a checkpoint that somebody has copied, whoever has all rights', async () => {
  await append(0, 40);
  await sealLedger(db, later);
  const copied = (await visitor().state({})).checkpoints[0];
  const bodies = (await wholeOf(40)).map(({ body }) => body);
  const damages = fc.oneof(
    fc.record({ do: fc.constant('change' as const), at: fc.nat(39), to: fc.nat(1_000_000) }),
    fc.record({ do: fc.constant('remove' as const), at: fc.nat(39), to: fc.constant(0) }),
    fc.record({ do: fc.constant('insert' as const), at: fc.nat(39), to: fc.nat(1_000_000) }),
    fc.record({ do: fc.constant('swap' as const), at: fc.nat(39), to: fc.nat(39) }),
    fc.record({ do: fc.constant('truncate' as const), at: fc.nat(39), to: fc.constant(0) }),
  );
  const invented = (to: number) => canonical({ of: 'gift', fen: to, no: 'GY2026-x' });
  await fc.assert(
    fc.asyncProperty(damages, async (damage) => {
      const lines = [...bodies];
      if (damage.do === 'change') lines[damage.at] = invented(damage.to);
      if (damage.do === 'remove') lines.splice(damage.at, 1);
      if (damage.do === 'insert') lines.splice(damage.at, 0, invented(damage.to));
      if (damage.do === 'swap') [lines[damage.at], lines[damage.to]] = [lines[damage.to] ?? '', lines[damage.at] ?? ''];
      if (damage.do === 'truncate') lines.length = damage.at;
      if (JSON.stringify(lines) === JSON.stringify(bodies)) return;
      await rewritten(lines);
      // It says itself that all is well: it was made anew with the very key.
      const anew = await visitor().state({});
      const rows = await wholeOf(anew.size);
      expect(rows.map(({ body }) => body)).toEqual(lines);
      const begin = leavesOf(rows).slice(0, copied?.size);
      expect(begin.length < 40 || rootOfLines(begin) !== copied?.root).toBe(true);
    }),
    { numRuns: 60 },
  );
});
/** The whole ledger anew, as somebody with all rights over the database would make it. */
async function rewritten(lines: readonly string[]): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`SET LOCAL session_replication_role = replica`.execute(transaction);
    await sql`DELETE FROM ledger_opening`.execute(transaction);
    await sql`DELETE FROM ledger_line`.execute(transaction);
    await sql`DELETE FROM ledger_tile`.execute(transaction);
    await sql`DELETE FROM ledger_checkpoint`.execute(transaction);
    const given = lines.map((body, seq) => ({
      seq,
      body,
      leaf: Buffer.from(leafHash(Buffer.from(body))).toString('hex'),
    }));
    await sql`INSERT INTO ledger_line (seq, subject, step, body, leaf, at)
      SELECT g.seq, 'forged:' || g.seq, 'x', g.body, decode(g.leaf, 'hex'), ${now} FROM json_to_recordset(${JSON.stringify(given)}::json) AS g (seq bigint, body text, leaf text)`.execute(
      transaction,
    );
    await sql`UPDATE ledger_head SET size = ${lines.length}`.execute(transaction);
  });
  await sealLedger(db, later);
}

it('signs no tree that does not begin with the one that was sealed', async () => {
  await append(0, 5);
  await sealLedger(db, later);
  await db.transaction().execute(async (transaction) => {
    await sql`SET LOCAL session_replication_role = replica`.execute(transaction);
    const body = canonical({ of: 'gift', fen: 1 });
    await sql`UPDATE ledger_line SET body = ${body}, leaf = ${Buffer.from(leafHash(Buffer.from(body)))} WHERE seq = 2`.execute(
      transaction,
    );
  });
  await append(5, 1);
  await expect(sealLedger(db, new Date('2026-11-20T03:00:00Z'))).rejects.toThrow('does not go on');
  expect((await visitor().state({})).sealed).toBe(5);
  // The hash that was sealed says which; the last line is under no seal.
  const { rows, kept } = await visitor().lines({ from: 0 });
  const differs = rows.map(({ body }, at) => Buffer.from(leafHash(Buffer.from(body))).toString('base64') !== kept[at]);
  expect(differs).toEqual([false, false, true, false, false, true]);
  expect(kept[5]).toBeNull();
});

it('names nobody, and stays what it is when nobody can open it any more', async () => {
  await append(7, 1);
  const [shown] = (await visitor().lines({ from: 0 })).rows;
  expect(shown?.body).not.toContain('某某制造');
  const { rows } = await sql<{ salt: Buffer }>`SELECT salt FROM ledger_opening WHERE field = 'donor'`.execute(db);
  const { donor } = JSON.parse(shown?.body ?? '{}') as { donor: string };
  expect(commitmentTo(rows[0]?.salt ?? Buffer.alloc(0), '某某制造有限公司7')).toBe(donor);
  await sealLedger(db, later);
  const before = (await visitor().state({})).checkpoints[0]?.root;
  await sql`DELETE FROM ledger_opening`.execute(db);
  expect(rootOf(1, () => leafHash(Buffer.from(shown?.body ?? '')))).toEqual(Buffer.from(before ?? '', 'base64'));
});
