import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { engage, unitForm } from '../../config/jest-functions/cast';
import { db } from '../../config/jest-functions/house';
import { startThrowawayCloud, type ThrowawayCloud } from '../../localcloud/throwaway-cloud';
import type { WireReply } from '../../contracts/wire';

/** The bundled functions in processes of their own, on a server of their own: what is killed here is the real thing. */
let cloud: ThrowawayCloud;
beforeAll(async () => {
  cloud = await startThrowawayCloud({ instances: 2 });
  process.env.DATABASE_URL = cloud.databaseUrl;
  await engage();
}, 120_000);
afterAll(async () => {
  await db.destroy();
  await cloud.stop();
});

async function post(
  openid: string,
  action: string,
  input: unknown,
  requestId: string = randomUUID(),
): Promise<WireReply> {
  const response = await fetch(`${cloud.url}/membership`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-local-openid': openid },
    body: JSON.stringify({ action, input, requestId }),
  });
  return (await response.json()) as WireReply;
}

/** Asks again under the same requestId while the function is gone, as the mini-program does. */
async function persist(
  call: (requestId: string) => Promise<WireReply>,
  requestId: string = randomUUID(),
): Promise<WireReply> {
  for (let attempt = 1; ; attempt++) {
    const reply = await call(requestId);
    if (reply.ok || reply.error.code !== 'FUNCTION_CRASHED' || attempt === 5) return reply;
  }
}
const application = (reply: WireReply): { id: string; version: number; memberNo: string | null } => {
  if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message}`);
  return reply.data as { id: string; version: number; memberNo: string | null };
};
async function killBusyWorkers(): Promise<number> {
  const { workers } = (await (await fetch(`${cloud.url}/_/workers`)).json()) as {
    workers: { function: string; pid: number; busy: boolean }[];
  };
  const busy = workers.filter((worker) => worker.function === 'membership' && worker.busy);
  for (const { pid } of busy) process.kill(pid, 'SIGKILL');
  return busy.length;
}

const kills = 20;

it(`loses nothing that was acknowledged and does nothing twice, killed in the middle of an approval ${kills} times`, async () => {
  let [killed, crashed, round] = [0, 0, 0];
  // An approval may be over before the kill arrives; then another one is tried, with the kill at another moment.
  for (; killed < kills && round < kills * 5; round++) {
    const openid = `kill-${round}`;
    // A worker killed in the last round may take a call with it before the host has noticed.
    const form = await unitForm(openid);
    const submitted = application(await persist((requestId) => post(openid, 'submit', { form }, requestId)));
    const pass = (version: number) => ({ membershipId: submitted.id, version, decision: 'pass' });
    const passed = application(
      await persist((requestId) => post('local-clerk', 'decide', pass(submitted.version), requestId)),
    );
    const requestId = randomUUID();
    const approve = () => post('local-president', 'decide', pass(passed.version), requestId);
    const first = approve();
    await new Promise((resolve) => setTimeout(resolve, (round * 3) % 25));
    killed += await killBusyWorkers();
    const answered = await first;
    if (!answered.ok) expect(answered.error.code).toBe('FUNCTION_CRASHED');
    if (!answered.ok) crashed++;
    const member = application(answered.ok ? answered : await persist(approve, requestId));
    expect(application(await persist(approve, requestId)).memberNo).toBe(member.memberNo);
    const { rows } = await sql<{
      status: string;
      member_no: number;
      passed: number;
      activated: number;
      welcomed: number;
      audited: number;
    }>`
      SELECT m.status, m.member_no,
        (SELECT count(*)::int FROM flow_event e WHERE e.case_id = m.case_id AND e.kind = 'passed') AS passed,
        (SELECT count(*)::int FROM membership_event e WHERE e.membership_id = m.id AND e.kind = 'activated') AS activated,
        (SELECT count(*)::int FROM notice n WHERE n.person_id = m.applied_by AND n.kind = 'membershipActive') AS welcomed,
        (SELECT count(*)::int FROM audit a WHERE a.subject = 'membership:' || m.id AND a.role = 'president') AS audited
      FROM membership m WHERE m.id = ${submitted.id}`.execute(db);
    expect(rows).toEqual([
      { status: 'active', member_no: Number(member.memberNo), passed: 2, activated: 1, welcomed: 1, audited: 1 },
    ]);
  }
  expect(killed).toBeGreaterThanOrEqual(kills);
  expect(crashed).toBeGreaterThan(0);
  const numbers = await db.selectFrom('membership').select('member_no').orderBy('member_no').execute();
  expect(numbers.map((row) => row.member_no)).toEqual(Array.from({ length: round }, (_, i) => i + 1));
}, 300_000);
