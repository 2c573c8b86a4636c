import { randomUUID } from 'node:crypto';
import { largeHouse, members, type LargeHouse } from './large-house';
import { ms, quantile, timed, type Line } from './line';
import { planOf, statementsOf, type Statement } from './statements';

const rounds = 60;
const mostRoundTrips = 3;
/** Milliseconds: the queue joins the views of every module, and each new one adds to it. */
const mostPlanning = 20;
/** Milliseconds after which a control is slow enough to be believed. */
const slowest = 3_000;
/** `query_canceled`: the database cut it (localcloud/migrate.ts). */
const cut = '57014';

interface Asked {
  who: string;
  action: string;
  inputs: object[];
}

const queues: Record<string, Asked> = {
  secretary: { who: 'local-director', action: 'duties', inputs: [{}] },
  president: { who: 'local-president', action: 'duties', inputs: [{}] },
  member: { who: 'local-member', action: 'duties', inputs: [{}] },
  home: { who: 'local-director', action: 'home', inputs: [{}] },
};
const registers: Record<string, Asked> = {
  'members-register': {
    who: 'local-director',
    action: 'members',
    inputs: [{}, { region: '3301', industry: 'C' }, { sort: 'joinedOn', descending: true }],
  },
  'members-search': {
    who: 'local-director',
    action: 'search',
    inputs: [{ q: '精密' }, { q: '8888' }, { q: '恒信铸' }],
  },
};

/**
 * 待我办 of three people and the home, against the very statements sent over bare pg, planned anew each time; the
 * members' register and the search, against their own statement forbidden to use an index.
 */
export async function workbench(): Promise<Line[]> {
  const house = await largeHouse();
  const lines: Line[] = [];
  for (const [name, asked] of Object.entries(queues))
    lines.push(
      await compare(house, `workbench-${name}`, asked, [], 'the same statements over bare pg, planned anew each time'),
    );
  for (const [name, asked] of Object.entries(registers))
    lines.push(
      await compare(house, name, asked, ['indexscan', 'bitmapscan', 'indexonlyscan'], 'its statement, read through'),
    );
  return lines;
}

async function compare(
  house: LargeHouse,
  job: string,
  { who, action, inputs }: Asked,
  without: string[],
  control: string,
): Promise<Line> {
  const call = (input: object) => house.call(who, 'workbench', action, input, randomUUID());
  const statements: Statement[][] = [];
  let roundTrips = 0;
  for (const input of inputs) {
    await call(input);
    statements.push(await statementsOf(() => call(input)));
    roundTrips = Math.max(roundTrips, house.lines.last().roundTrips);
  }
  const ours: number[] = [];
  const peer: number[] = [];
  for (let i = 0; i < rounds; i++) {
    ours.push((await timed(() => call(inputs[i % inputs.length] ?? {})))[0]);
    // What reads through for seconds is not asked again: once it is cut, it has taken at least that.
    if (Math.max(0, ...peer) > slowest) continue;
    await set(house, without, 'off');
    peer.push((await timed(() => replay(house, statements[i % inputs.length] ?? [])))[0]);
    await set(house, without, 'on');
  }
  const plans = [];
  for (const statement of statements.flat().filter(({ text }) => /\bWITH\b|json_build/.test(text)))
    plans.push(await planOf(house.bare, statement));
  const planning = Math.max(...plans.map((plan) => plan.planning));
  const [p50, bare] = [quantile(ours, 0.5), quantile(peer, 0.5)];
  return {
    job,
    ours: ms(p50),
    peer: ms(bare),
    ratio: bare / p50,
    goal: `ratio≥1,planning≤${mostPlanning}ms,roundTrips≤${mostRoundTrips}`,
    ok: bare >= p50 && planning <= mostPlanning && roundTrips <= mostRoundTrips,
    note: `${members} members, ${who}, ${inputs.length} inputs, p95 ${ms(quantile(ours, 0.95))}, ${roundTrips} round trips; the peer: ${control}. The slowest to plan takes ${ms(planning)}. Read through: ${[...new Set(plans.flatMap(({ through }) => through))].join(', ') || 'nothing'}`,
  };
}

const set = async ({ bare }: LargeHouse, kinds: string[], how: 'on' | 'off') => {
  for (const kind of kinds) await bare.query(`SET enable_${kind} = ${how}`);
};

async function replay({ bare }: LargeHouse, statements: Statement[]): Promise<void> {
  for (const { text, values } of statements)
    if (!/^(begin|commit|SET LOCAL)/.test(text))
      await bare.query(text, values).catch((error: unknown) => {
        if (!(error instanceof Error && 'code' in error && error.code === cut)) throw error;
      });
}
