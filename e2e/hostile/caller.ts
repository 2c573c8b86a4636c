import pg from 'pg';
import { offices, type Access } from '../../contracts/wire';
import { Cloud } from '../cloud';

export interface Reply {
  ok: boolean;
  data?: unknown;
  error?: { code: string; message: string };
}

/** Who stands at the door, and what the register says of him: read from the tables, not from the code that judges. */
export interface Caller {
  name: string;
  /** Null: somebody without an identity. */
  openid: string | null;
  may: string[];
}

/** The demo's people, one of each office and standing, and two who are nobody. */
export async function findCallers(databaseUrl: string): Promise<Caller[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ openid: string; offices: string[]; member: boolean }>(`
      SELECT p.openid,
        coalesce((SELECT array_agg(DISTINCT a.office) FROM appointment a WHERE a.person_id = p.id AND a.term @> (now() AT TIME ZONE 'Asia/Shanghai')::date), '{}') AS offices,
        EXISTS (SELECT FROM representative r JOIN membership m ON m.id = r.membership_id AND m.status = 'active'
                 WHERE r.person_id = p.id AND r.ended_at IS NULL AND r.accepted_at IS NOT NULL) AS member
      FROM person p WHERE p.openid LIKE 'local-%' ORDER BY p.openid`);
    const known = rows.map(({ openid, offices: held, member }) => ({
      name: openid,
      openid,
      may: ['anyone', 'person', ...(member ? ['member'] : []), ...held],
    }));
    return [
      { name: 'nobody', openid: null, may: ['anyone'] },
      { name: 'never-seen', openid: 'hostile-never-seen', may: ['anyone', 'person'] },
      ...known,
    ];
  } finally {
    await client.end();
  }
}

export const admits = (access: Access, { may }: Caller): boolean =>
  typeof access === 'string' ? may.includes(access) : access.some((each) => may.includes(each));

/** Somebody whom every action admits: the demo has nobody who holds all offices. Made before the functions run. */
export async function appointEverything(databaseUrl: string, openid: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(`SELECT id FROM person WHERE openid = $1`, [openid]);
    for (const office of offices)
      await client.query(
        `INSERT INTO appointment (id, person_id, office, term) VALUES (gen_random_uuid(), $1, $2, '[2020-01-01,)') ON CONFLICT DO NOTHING`,
        [rows[0]?.id, office],
      );
  } finally {
    await client.end();
  }
}

/** One call as it comes over the wire; the body may be anything at all. */
export async function post(
  cloud: Cloud,
  name: string,
  openid: string | null,
  body: string,
): Promise<{ reply: Reply; ms: number }> {
  const began = performance.now();
  const response = await fetch(`${cloud.url}/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(openid === null ? {} : { 'x-local-openid': openid }) },
    body,
  });
  const reply = (await response.json()) as Reply;
  return { reply, ms: performance.now() - began };
}

export const codeOf = (reply: Reply): string => (reply.ok ? 'ok' : (reply.error?.code ?? 'nothing'));
