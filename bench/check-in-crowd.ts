import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

/** Requests that a crowd sends; each is the body of a POST. */
export interface Plan {
  url: string;
  atOnce: number;
  calls: { headers: Record<string, string>; body: string }[];
}
export interface CrowdTimes {
  seconds: number;
  p50: number;
  p99: number;
  /** Every `outcome` of the replies, wherever it stands, or `error` with its status → how many. */
  outcomes: Record<string, number>;
  /** The first reply that was no outcome. */
  complaint: string | null;
}

/** A process of its own for the people at the gates, the same for both sides. Argument: a file with the plan. */
async function run(file: string): Promise<CrowdTimes> {
  const { url, atOnce, calls } = JSON.parse(readFileSync(file, 'utf8')) as Plan;
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const outcomes: Record<string, number> = {};
  const times: number[] = [];
  let complaint: string | null = null;
  let next = 0;
  const one = async () => {
    for (let call = calls[next++]; call; call = calls[next++]) {
      const began = performance.now();
      const { status, body } = await post(agent, url, call);
      times.push(performance.now() - began);
      const found = [...body.matchAll(/"outcome":"(\w+)"/g)].map(([, outcome]) => outcome ?? '');
      for (const outcome of found.length > 0 ? found : [`error ${status}`])
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      if (found.length === 0) complaint ??= body.slice(0, 300);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: atOnce }, one));
  const seconds = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { seconds, p50: at(0.5), p99: at(0.99), outcomes, complaint };
}

const post = (agent: Agent, url: string, { headers, body }: Plan['calls'][number]) =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });

run(process.argv[2] ?? '').then(
  (times) => {
    process.stdout.write(`${JSON.stringify(times)}\n`);
    process.exit(0);
  },
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
