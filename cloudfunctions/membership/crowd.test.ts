import { randomUUID } from 'node:crypto';
import { appointPerson, engage, unitForm } from '../../config/jest-functions/cast';
import { as, send, useDatabase } from '../../config/jest-functions/house';

useDatabase();
beforeAll(engage);

const many = 80;

it(`answers ${many} approvals at the same moment, each with its number`, async () => {
  const presidents = Array.from({ length: many }, (_, i) => `crowd-president-${i}`);
  for (const openid of presidents) await appointPerson(openid, 'president');
  const waiting: { id: string; version: number }[] = [];
  for (let i = 0; i < many; i++) {
    const { id, version } = await as(`crowd-${i}`).membership.submit({ form: await unitForm(`crowd-${i}`) });
    const passed = await as('local-clerk').membership.decide({ membershipId: id, version, decision: 'pass' });
    waiting.push({ id, version: passed.version });
  }
  const began = performance.now();
  const replies = await Promise.all(
    waiting.map(async ({ id, version }, i) => {
      const t = performance.now();
      const r = await send(presidents[i] ?? '', 'membership', 'decide', { membershipId: id, version, decision: 'pass' }, randomUUID());
      return [r.ok ? 'ok' : r.error.code, performance.now() - t] as const;
    }),
  );
  const c: Record<string, number> = {};
  for (const [k] of replies) c[k] = (c[k] ?? 0) + 1;
  require('fs').appendFileSync('/tmp/crowd.txt', JSON.stringify(c) + ' ' + Math.round(performance.now() - began) + ' max ' + Math.max(...replies.map((r) => r[1])) + '\n');
});
