import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Cloud } from '../cloud';
import { codeOf, post } from './caller';

const crowd = 12;
const patience = 40;

interface Worker {
  function: string;
  pid: number;
  busy: boolean;
}
const workersOf = async (cloud: Cloud): Promise<Worker[]> =>
  ((await (await fetch(`${cloud.url}/_/workers`)).json()) as { workers: Worker[] }).workers;

/** A write that is repeated under its requestId until it is answered, as the mini-program repeats it. */
async function persist(cloud: Cloud, openid: string, requestId: string): Promise<string> {
  const input = { kind: 'unit', step: 0, form: { name: `坚持到底${requestId.slice(0, 8)}有限公司` } };
  const body = JSON.stringify({ action: 'saveDraft', input, requestId });
  for (let attempt = 1; ; attempt++) {
    const { reply } = await post(cloud, 'membership', openid, body);
    const code = codeOf(reply);
    if (!['FUNCTION_CRASHED', 'UNAVAILABLE'].includes(code) || attempt === patience) return code;
    await new Promise((later) => setTimeout(later, 20 * attempt));
  }
}

export interface Suffered {
  times: number;
  writes: number;
  wrong: string[];
}
/**
 * People write while `strike` does its worst, `times` over. Each write ends as done, and was done once.
 * @param strike resolves with whether it hit anything
 */
async function suffer(
  cloud: Cloud,
  client: pg.Client,
  times: number,
  strike: () => Promise<boolean>,
): Promise<Suffered> {
  const result: Suffered = { times: 0, writes: 0, wrong: [] };
  for (let round = 0; result.times < times && round < times * 6; round++) {
    const ids = Array.from({ length: crowd }, () => randomUUID());
    const writing = Promise.all(ids.map((id) => persist(cloud, `trouble-${id}`, id)));
    await new Promise((later) => setTimeout(later, (round * 7) % 30));
    if (await strike()) result.times++;
    const codes = await writing;
    result.writes += codes.length;
    for (const code of codes) if (code !== 'ok') result.wrong.push(`a write ended as ${code}`);
    const { rows } = await client.query<{ kept: number; told: number }>(
      `SELECT (SELECT count(*)::int FROM application_draft d JOIN person p ON p.id = d.person_id WHERE p.openid = ANY($1)) AS kept,
        (SELECT count(*)::int FROM audit WHERE request_id = ANY($2)) AS told`,
      [ids.map((id) => `trouble-${id}`), ids],
    );
    const { kept, told } = rows[0] ?? { kept: 0, told: 0 };
    if (kept !== crowd || told !== crowd) result.wrong.push(`${crowd} writes left ${kept} drafts and ${told} lines`);
  }
  if (result.times < times) result.wrong.push(`only ${result.times} of ${times} blows hit`);
  return result;
}

/** Processes of the function killed while they write. */
export const kill = (cloud: Cloud, client: pg.Client, times: number): Promise<Suffered> =>
  suffer(cloud, client, times, async () => {
    const busy = (await workersOf(cloud)).filter((worker) => worker.function === 'membership' && worker.busy);
    for (const { pid } of busy) process.kill(pid, 'SIGKILL');
    return busy.length > 0;
  });

/** Connections to the database ended while they are used; the processes live on. */
export async function cut(cloud: Cloud, client: pg.Client, times: number): Promise<Suffered> {
  const alive = async () =>
    (await workersOf(cloud))
      .filter((worker) => worker.function === 'membership')
      .map(({ pid }) => pid)
      .sort((a, b) => a - b)
      .join();
  await Promise.all(Array.from({ length: crowd }, () => persist(cloud, `warm-${randomUUID()}`, randomUUID())));
  const before = await alive();
  const result = await suffer(cloud, client, times, async () => {
    const { rowCount } = await client.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    return (rowCount ?? 0) > 0;
  });
  if ((await alive()) !== before) result.wrong.push('a process of the function died of a lost connection');
  return result;
}
