import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import type { GateRecord } from '../contracts/attendance';
import { openCourier } from '../src/modules/attendance/gate/courier';
import { quantile } from './line';

/**
 * People in front of gates: at each gate so many at once, the next as soon as one has his answer. Scans are shared out
 * to the gates in turn.
 */
export interface Plan {
  side: keyof typeof sides;
  /** Our gateway, or parse-server with its mount path. */
  url: string;
  meetingId: string;
  gates: { id: string; name: string; headers: Record<string, string> }[];
  atOneGate: number;
  /**
   * As our gate's phone sends, by its own courier: one call at a time, in it whatever was scanned during the last. Else
   * a call for each scan, at once.
   */
  together: boolean;
  /** Codes to scan before the clock runs: planned statements and compiled code, as of a gate that has been open a while. */
  before: string[];
  codes: string[];
}
type Gate = Plan['gates'][number];

export interface CrowdTimes {
  seconds: number;
  /** From standing there to the answer, milliseconds. */
  p50: number;
  p99: number;
  calls: number;
  /** Every `outcome` of the replies or `error` with its status → how many. */
  outcomes: Record<string, number>;
  /** The first reply that was no outcome. */
  complaint: string | null;
}
interface Call {
  path: string;
  headers: Record<string, string>;
  body: object;
}

const codeOf = (record: GateRecord) => (record.kind === 'ticket' ? record.code : '');
/** How each side is asked about the records of one call, in their order. */
const sides = {
  ours: ({ meetingId }: Plan, { id, name, headers }: Gate, records: GateRecord[]): Call => ({
    path: '/attendance',
    headers,
    body: {
      action: 'scan',
      requestId: randomUUID(),
      input: { meetingId, gate: { id, name }, offline: false, records },
    },
  }),
  // Parse has one address for a function and one for many requests in a call; both are its own.
  peer: ({ meetingId, together }: Plan, { name, headers }: Gate, records: GateRecord[]): Call => {
    const bodies = records.map((record) => ({ code: codeOf(record), meetingId, gate: name }));
    if (!together)
      return {
        path: '/functions/checkIn',
        headers: { ...headers, 'x-parse-request-id': randomUUID() },
        body: bodies[0] ?? {},
      };
    const requests = bodies.map((body) => ({ method: 'POST', path: '/functions/checkIn', body }));
    return { path: '/batch', headers, body: { requests } };
  },
};

/** A process of its own, the same for both sides. Argument: a file with the plan. */
async function run(plan: Plan): Promise<CrowdTimes> {
  const agent = new Agent({ keepAlive: true, maxSockets: plan.gates.length * plan.atOneGate });
  const phones = plan.gates.map((gate) => {
    const send = async (records: GateRecord[]) => {
      const call = sides[plan.side](plan, gate, records);
      const { status, body } = await post(agent, plan.url + call.path, call.headers, JSON.stringify(call.body));
      const found = [...body.matchAll(/"outcome":"(\w+)"/g)].map(([, outcome]) => outcome ?? '');
      if (found.length !== records.length) throw new Error(`${status} ${body.slice(0, 300)}`);
      return new Map(records.map(({ id }, i) => [id, found[i] ?? '']));
    };
    const courier = openCourier(send, () => true);
    return (record: GateRecord) => (plan.together ? courier.take(record) : send([record]));
  });
  await scanAll(plan, phones, plan.before);
  const { seconds, waits, outcomes, complaint, calls } = await scanAll(plan, phones, plan.codes);
  return { seconds, p50: quantile(waits, 0.5), p99: quantile(waits, 0.99), calls, outcomes, complaint };
}

type Phone = (record: GateRecord) => Promise<Map<string, string>>;
async function scanAll({ atOneGate }: Plan, phones: Phone[], codes: string[]) {
  const outcomes: Record<string, number> = {};
  const waits: number[] = [];
  const answers = new Set<unknown>();
  let complaint: string | null = null;
  const oneByOne = async (phone: Phone, queue: string[]) => {
    for (let code = queue.shift(); code !== undefined; code = queue.shift()) {
      const record: GateRecord = { kind: 'ticket', id: randomUUID(), at: new Date().toISOString(), code };
      const began = performance.now();
      let outcome = 'error';
      try {
        const answer = await phone(record);
        answers.add(answer);
        outcome = answer.get(record.id) ?? outcome;
      } catch (error) {
        complaint ??= String(error);
      }
      waits.push(performance.now() - began);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
  };
  const began = performance.now();
  await Promise.all(
    phones.flatMap((phone, gate) => {
      const queue = codes.filter((_, i) => i % phones.length === gate);
      return Array.from({ length: atOneGate }, () => oneByOne(phone, queue));
    }),
  );
  return { seconds: (performance.now() - began) / 1000, waits, outcomes, complaint, calls: answers.size };
}

const post = (agent: Agent, url: string, headers: Record<string, string>, body: string) =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    const all = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers };
    const sent = request(url, { method: 'POST', agent, headers: all }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });

if (require.main === module)
  run(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Plan).then(
    (times) => {
      process.stdout.write(`${JSON.stringify(times)}\n`);
      process.exit(0);
    },
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
