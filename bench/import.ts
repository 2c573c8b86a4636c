import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { engaged } from './import-house';
import { timed, ms, type Line } from './line';
import { peakOf } from './export-members';
import { readCloudConfig } from '../localcloud/cloud-config';
import { startThrowawayCloud } from '../localcloud/throwaway-cloud';
import { memberImport } from '../cloudfunctions/imports/member-import';
import { linesOf, tryOut } from '../cloudfunctions/imports/try-out';
import { columnsOf, outlineOf } from '../cloudfunctions/ground/outline';
import { takeSlice } from '../cloudfunctions/imports/take-slice';
import { saveImport, moveImport } from '../cloudfunctions/imports/store';
import { countOpen } from '../cloudfunctions/imports/row-store';
import { db } from '../cloudfunctions/shared/db';
import { readSheets } from '../cloudfunctions/shared/sheet-reader';
import { members, sheetOfMembers } from './import-sheet';

/**
 * 25,000 members from an xlsx: the dry run beside the reader alone, the taking beside one INSERT of as many rows into the
 * same tables, and the memory of the bundled function that does the dry run.
 */
export async function importMembers(): Promise<Line[]> {
  const content = await sheetOfMembers();
  return [...(await importTimes(content)), await memory(content)];
}

export async function importTimes(content: Buffer): Promise<Line[]> {
  const { server, clerk, file } = await engaged();
  try {
    const now = new Date();
    const today = now.toISOString().slice(0, 10);
    const read = () => {
      const reading = readSheets(content, 50_000);
      if (!('book' in reading)) throw new Error(reading.refusal);
      return reading.book;
    };
    read();
    const [reader, book] = await timed(async () => read());
    const id = randomUUID();
    const { outline, sheet } = outlineOf(book, memberImport.fields);
    const columns = columnsOf(outline.sheets[sheet]);
    const row = {
      id,
      noun: 'members',
      fileId: file,
      fileName: 'x.xlsx',
      format: 'xlsx',
      encoding: null,
      outline,
      sheet,
      columns,
    };
    await saveImport(db, { ...row, by: clerk }, now);
    const [dry, counts] = await timed(() =>
      db.transaction().execute((transaction) => {
        const found = read().sheets[sheet];
        if (!found) throw new Error('a sheet');
        const base = async () => new Map<string, Record<string, string>>();
        return tryOut(id, memberImport, linesOf(found, memberImport.fields, columns), {
          db: transaction,
          now,
          today,
          by: clerk,
          seen: new Map(),
          base,
        });
      }),
    );
    const wrong = counts.new === members ? {} : { wrong: JSON.stringify(counts) };
    await moveImport(db, id, ['matching'], 'taking', {
      total: await countOpen(db, id),
      taken_by: clerk,
      taken_at: now,
    });
    const [taking] = await timed(async () => {
      while ((await db.transaction().execute((transaction) => takeSlice(transaction, id, now))) === 'more');
    });
    const bare = new Client({ connectionString: server.url });
    await bare.connect();
    const { rows: found } = await bare.query<{ n: number }>('SELECT count(*)::int AS n FROM membership');
    const inserting = await oneInsert(bare);
    await bare.end();
    return [
      {
        job: 'import-dry-run',
        ours: ms(dry),
        peer: ms(reader),
        ratio: reader / dry,
        goal: 'ratio≥0.5',
        ok: reader / dry >= 0.5,
        note: `${members} rows read, matched with the register, judged and kept row by row; the peer is the reader alone`,
        ...wrong,
      },
      {
        job: 'import-take',
        ours: ms(taking),
        peer: ms(inserting),
        ratio: inserting / taking,
        goal: 'ratio≥0.3',
        ok: inserting / taking >= 0.3,
        note: `${members} members and their representatives in slices of 1,000, each its own transaction with what became of its rows; the peer is one INSERT for all members and one for their people, with the same constraints and triggers`,
        ...(found[0]?.n === members ? {} : { wrong: `${found[0]?.n} members` }),
      },
    ];
  } finally {
    await db.destroy();
    await server.stop();
  }
}

/** What was taken, out and in again by one statement a table. */
async function oneInsert(bare: Client): Promise<number> {
  await bare.query('SET statement_timeout = 0');
  await bare.query('CREATE TEMP TABLE m AS SELECT * FROM membership');
  await bare.query('CREATE TEMP TABLE r AS SELECT * FROM representative');
  await bare.query('TRUNCATE sheet_import, membership CASCADE');
  const plain = async (table: string, temporary: string) => {
    const { rows } = await bare.query<{ c: string }>(
      `SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS c FROM pg_attribute WHERE attrelid = '${table}'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
    );
    return `INSERT INTO ${table} (${rows[0]?.c}) SELECT ${rows[0]?.c} FROM ${temporary}`;
  };
  const [into, people] = [await plain('membership', 'm'), await plain('representative', 'r')];
  const [took] = await timed(async () => {
    await bare.query('BEGIN');
    await bare.query(into);
    await bare.query(people);
    await bare.query('COMMIT');
  });
  return took;
}

async function memory(content: Buffer): Promise<Line> {
  const fn = readCloudConfig().find(({ name }) => name === 'imports');
  if (!fn) throw new Error('no function imports');
  const cloud = await startThrowawayCloud({ companies: 20, instances: 1 });
  try {
    const call = async <T>(module: string, action: string, input: unknown): Promise<T> => {
      const reply = await fetch(`${cloud.url}/${module}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-local-openid': 'local-clerk' },
        body: JSON.stringify({ action, requestId: randomUUID(), input }),
      });
      const body = (await reply.json()) as { ok: boolean; data: T };
      if (!body.ok) throw new Error(`${action}: ${JSON.stringify(body).slice(0, 300)}`);
      return body.data;
    };
    const ticket = await call<{ fileId: string; upload: { url: string; fields: Record<string, string> } }>(
      'files',
      'requestUpload',
      {
        name: '名册.xlsx',
        bytes: content.length,
        purpose: 'sheet',
      },
    );
    const form = new FormData();
    for (const [name, value] of Object.entries(ticket.upload.fields)) form.append(name, value);
    form.append('file', new Blob([new Uint8Array(content)]), '名册.xlsx');
    await fetch(ticket.upload.url, { method: 'POST', body: form });
    await call('files', 'confirmUpload', { fileId: ticket.fileId });
    const { id } = await call<{ id: string }>('imports', 'open', { noun: 'members', fileId: ticket.fileId });
    const whole = await call<{ sheet: number; columns: { index: number; field: string | null }[] }>('imports', 'show', {
      id,
    });
    const columns = Object.fromEntries(whole.columns.flatMap(({ field, index }) => (field ? [[field, index]] : [])));
    const [time, done] = await timed(() =>
      call<{ counts: Record<string, number> }>('imports', 'dryRun', { id, sheet: whole.sheet, columns }),
    );
    const held = peakOf('functions/imports/index.js');
    return {
      job: 'import-memory',
      ours: `${held} MB`,
      peer: `${fn.memoryMb} MB`,
      ratio: fn.memoryMb / held,
      goal: 'ratio≥1',
      ok: held <= fn.memoryMb && time < fn.timeoutMs,
      note: `opened and tried out by the bundled function in one process; the peer is the memory that it has. ${(time / 1000).toFixed(1)} s of its ${fn.timeoutMs / 1000}`,
      ...(Object.values(done.counts).reduce((a, b) => a + b, 0) >= members ? {} : { wrong: JSON.stringify(done) }),
    };
  } finally {
    await cloud.stop();
  }
}
