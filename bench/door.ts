import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { largeHouse, type LargeHouse } from './large-house';
import { ms, quantile, timed, type Line } from './line';
import { statementsOf, type Statement } from './statements';

const rounds = 200;
const least = 0.4;

/** What the door adds to its own SQL: who calls, access, schemas, idempotency, audit, the log line. */
export async function door(): Promise<Line[]> {
  const house = await largeHouse();
  return [
    await compare(house, 'door-read', (requestId) =>
      house.call('local-member', 'membership', 'directory', { q: '精密' }, requestId),
    ),
    await compare(house, 'door-write', (requestId) =>
      house.call('local-member', 'notices', 'markRead', { all: true }, requestId),
    ),
  ];
}

async function compare(house: LargeHouse, job: string, call: (requestId: string) => Promise<unknown>): Promise<Line> {
  for (let i = 0; i < 20; i++) await call(randomUUID());
  const requestId = randomUUID();
  const statements = await statementsOf(() => call(requestId));
  const { roundTrips } = house.lines.last();
  const ours: number[] = [];
  const peer: number[] = [];
  for (let i = 0; i < rounds; i++) {
    ours.push((await timed(() => call(randomUUID())))[0]);
    peer.push((await timed(() => replay(house.bare, statements, requestId)))[0]);
  }
  const [p50, bare] = [quantile(ours, 0.5), quantile(peer, 0.5)];
  return {
    job,
    ours: ms(p50),
    peer: ms(bare),
    ratio: bare / p50,
    goal: `ratio≥${least}`,
    ok: bare / p50 >= least,
    note: `the peer sends the very statements of one such call (${statements.length}, the door counted ${roundTrips}) over bare pg and looks at nothing`,
    ...(statements.length === roundTrips
      ? {}
      : { wrong: `recorded ${statements.length} statements, the door counted ${roundTrips}` }),
  };
}

// A requestId is answered once: each replay brings its own, in the door's place.
async function replay(bare: pg.Client, statements: Statement[], recorded: string): Promise<void> {
  const fresh = randomUUID();
  for (const { text, values } of statements)
    await bare.query(
      text,
      values.map((value) => (value === recorded ? fresh : value)),
    );
}
