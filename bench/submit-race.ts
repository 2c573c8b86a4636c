import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { consentVersions } from '../contracts/consents';
import { startThrowawayCloud, type ThrowawayCloud } from '../localcloud/throwaway-cloud';
import { newCompany } from '../e2e/newcomer';
import type { Line } from './line';

const companies = 50;
const applicants = 200;
const atOnce = 64;

interface Reply {
  ok: boolean;
  error?: { code: string };
}

/** 200 people apply for 50 companies over HTTP; the peer looks first and writes afterwards, in a transaction, without the index. */
export async function submitRace(): Promise<Line[]> {
  const cloud = await startThrowawayCloud({ companies: 20 });
  const pool = new Pool({ connectionString: cloud.databaseUrl, max: atOnce });
  // A connection that is closing still hears the server stop.
  pool.on('error', () => undefined);
  try {
    const wanted = Array.from({ length: companies }, newCompany);
    // Four in a row want the same company: they stand at the door together.
    const people = Array.from({ length: applicants }, (_, i) => ({
      openid: `race-${i}`,
      company: wanted[Math.floor(i / (applicants / companies))] ?? newCompany(),
    }));
    const files = await Promise.all(people.map(({ openid }) => giveFile(pool, openid)));
    const began = performance.now();
    const replies = await crowd(people, (person, i) => submit(cloud, person, files[i] ?? ''));
    const seconds = (performance.now() - began) / 1000;
    const counts = new Map<string, number>();
    for (const reply of replies)
      counts.set(reply.error?.code ?? 'ok', (counts.get(reply.error?.code ?? 'ok') ?? 0) + 1);
    const live = await countLive(pool, 'membership', wanted);
    const naive = await race(pool, people);
    const exact =
      counts.get('ok') === companies &&
      counts.get('COMPANY_IS_APPLYING') === applicants - companies &&
      live === companies;
    return [
      {
        job: 'submit-race',
        ours: `${live}/${companies}`,
        peer: `${naive}/${companies}`,
        ratio: null,
        goal: `${companies}/${companies},0errors`,
        ok: exact && naive > companies,
        note: `${applicants} applicants, ${atOnce} at a time, in ${seconds.toFixed(1)} s (${Math.round(applicants / seconds)}/s) through gateway, functions and door: ${[...counts].map(([code, n]) => `${code} ${n}`).join(', ')}. The peer is a transaction that reads, then inserts, with no index to decide: its doubles show that the race is real.`,
        ...(exact ? {} : { wrong: `${live} applications; ${JSON.stringify(Object.fromEntries(counts))}` }),
      },
    ];
  } finally {
    await pool.end();
    await cloud.stop();
  }
}

type Person = { openid: string; company: ReturnType<typeof newCompany> };

async function crowd<T>(people: Person[], work: (person: Person, index: number) => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  let next = 0;
  const one = async () => {
    for (let i = next++; i < people.length; i = next++) answers[i] = await work(people[i] as Person, i);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return answers;
}

async function submit(cloud: ThrowawayCloud, { openid, company }: Person, fileId: string): Promise<Reply> {
  const { representative, ...names } = company;
  const form = {
    kind: 'unit',
    size: 'small',
    industry: 'C34',
    region: '330109',
    ...names,
    representatives: [{ ...representative, primary: true }],
    materials: [
      { code: 'applicationForm', fileId },
      { code: 'businessLicense', fileId, nameOnDocument: company.name, validTo: null },
      { code: 'representativeAuth', fileId },
    ],
    consents: (['privacy', 'creditFile', 'selfDisciplinePledge'] as const).map((code) => ({
      code,
      version: consentVersions[code],
    })),
  };
  const reply = await fetch(`${cloud.url}/membership`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-local-openid': openid },
    body: JSON.stringify({ action: 'submit', input: { form }, requestId: randomUUID() }),
  });
  return (await reply.json()) as Reply;
}

/** A checked file in the applicant's name: uploading is not what is measured here. */
async function giveFile(pool: Pool, openid: string): Promise<string> {
  const [person, file] = [randomUUID(), randomUUID()];
  await pool.query('INSERT INTO person (id, openid, created_at) VALUES ($1, $2, now())', [person, openid]);
  await pool.query(
    `INSERT INTO file (id, owner_id, purpose, name, cloud_path, cloud_id, bytes, type, sha256, requested_at, confirmed_at)
     VALUES ($1, $2, 'material', '执照.jpg', $3, $3, 1000, 'image/jpeg', repeat('a', 64), now(), now())`,
    [file, person, `materials/${file}.jpg`],
  );
  return file;
}

async function countLive(pool: Pool, table: string, wanted: { uscc: string }[]): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE uscc = ANY($1)`, [
    wanted.map(({ uscc }) => uscc),
  ]);
  return rows[0]?.n ?? 0;
}

async function race(pool: Pool, people: Person[]): Promise<number> {
  await pool.query('CREATE TABLE naive_application (id uuid PRIMARY KEY, uscc text NOT NULL, name text NOT NULL)');
  await crowd(people, async ({ company }) => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      const found = await client.query('SELECT 1 FROM naive_application WHERE uscc = $1', [company.uscc]);
      if (found.rowCount === 0)
        await client.query('INSERT INTO naive_application VALUES ($1, $2, $3)', [
          randomUUID(),
          company.uscc,
          company.name,
        ]);
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  });
  return countLive(
    pool,
    'naive_application',
    people.map(({ company }) => company),
  );
}
