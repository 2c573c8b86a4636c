import { findMembers } from '../cloudfunctions/membership/directory-store';
import { db } from '../cloudfunctions/shared/db';
import { Random } from '../localcloud/demo/random';
import { drawFragment, plainName, type Fragment } from './fragments';
import { largeHouse, type LargeHouse } from './large-house';
import { ms, quantile, timed, type Line } from './line';

const kinds: Fragment['kind'][] = ['two', 'some', 'traditional', 'width', 'suffix'];
const fragments = 200;
const everything = 1_000_000;
const goalMs = 10;
// Paging through thousands of hits measures the pages, not the search; the statement itself is compared for all.
const pagedUpTo = 300;

interface Member {
  id: string;
  name: string;
}

/** The directory's search over 25,000 members, exact against a scan in memory; the peer is `name ILIKE '%…%'`. */
export async function directorySearch(): Promise<Line[]> {
  const house = await largeHouse();
  const { rows } = await house.bare.query<Member>(
    `SELECT id, name FROM membership WHERE status = 'active' AND content_state = 'pass'`,
  );
  const random = new Random('huiguan/bench/directory');
  const times = { statement: [] as number[], door: [] as number[], peer: [] as number[] };
  const wrong: string[] = [];
  let peerMissed = 0;
  for (let i = 0; i < fragments; i++) {
    const fragment = drawFragment(random, random.pick(rows).name, kinds[i % kinds.length] ?? 'two');
    const truth = new Set(
      rows.filter(({ name }) => plainName(name).includes(plainName(fragment.plain))).map(({ id }) => id),
    );
    const question = {
      q: fragment.typed,
      industry: null,
      region: null,
      committeeId: null,
      after: null,
    };
    const [statement] = await timed(() => findMembers(db, { ...question, limit: 31 }));
    const [door] = await timed(() => house.call('local-member', 'membership', 'directory', { q: fragment.typed }));
    const [peer, found] = await timed(() => plainSearch(house, fragment.typed, 31));
    times.statement.push(statement);
    times.door.push(door);
    times.peer.push(peer);
    if (found.length < Math.min(31, truth.size)) peerMissed++;
    const all = await findMembers(db, { ...question, limit: everything });
    const paged = truth.size <= pagedUpTo ? await pages(house, fragment.typed) : all;
    for (const hits of [all, paged])
      if (!sameIds(hits, truth)) wrong.push(`${fragment.typed} (${fragment.kind}): ${hits.length} of ${truth.size}`);
  }
  const ours = quantile(times.statement, 0.5);
  const peer = quantile(times.peer, 0.5);
  return [
    {
      job: 'directory-search',
      ours: ms(ours),
      peer: ms(peer),
      ratio: peer / ours,
      goal: `p50≤${goalMs}ms,exact`,
      ok: ours <= goalMs && wrong.length === 0,
      note: `${rows.length} shown members, ${fragments} fragments; p95 ${ms(quantile(times.statement, 0.95))}, through the door p50 ${ms(quantile(times.door, 0.5))}; every hit of a scan in memory found: ${wrong.length === 0}. The peer, name ILIKE, came back short for ${peerMissed} of ${fragments} fragments (traditional, full width, other suffix).`,
      ...(wrong.length > 0 ? { wrong: wrong.slice(0, 5).join('; ') } : {}),
    },
  ];
}

async function plainSearch({ bare }: LargeHouse, typed: string, limit: number): Promise<Member[]> {
  const text = `SELECT id, name FROM membership WHERE status = 'active' AND content_state = 'pass' AND name ILIKE '%' || $1 || '%' ORDER BY name, id LIMIT $2`;
  return (await bare.query<Member>(text, [typed, limit])).rows;
}

async function pages(house: LargeHouse, typed: string): Promise<{ id: string }[]> {
  const found: { id: string }[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: { rows: { id: string }[]; next: string | null } = await house.call(
      'local-member',
      'membership',
      'directory',
      { q: typed, cursor },
    );
    found.push(...page.rows);
    cursor = page.next;
  }
  return found;
}

const sameIds = (hits: { id: string }[], truth: Set<string>): boolean =>
  hits.length === truth.size && hits.every(({ id }) => truth.has(id));
