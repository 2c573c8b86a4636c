import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { coldStarts } from '../config/cold-start';
import { coldStartBudget } from '../e2e/weapp/budgets';
import { ensureBuilt } from '../localcloud/builds';
import { functionsDir } from '../localcloud/paths';
import { ms, type Line } from './line';

/** What a cold instance waits for before its first call, beside the libraries that it stands on, loaded alone. */
export async function coldStart(): Promise<Line[]> {
  await ensureBuilt('functions');
  const functions = readdirSync(functionsDir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const measured = await coldStarts(
    functions.map(({ name }) => ({ name, file: join(functionsDir, name, 'index.js') })),
  );
  return measured.map(
    ({ name, ms: ours, floorMs, ratio }): Line => ({
      job: `cold-start-${name}`,
      ours: ms(ours),
      peer: ms(floorMs),
      ratio: 1 / ratio,
      goal: `≤${coldStartBudget}×peer`,
      ok: ratio <= coldStartBudget,
      note: 'time of require, best of several processes in turn, the start of Node not counted; the peer is oRPC, zod, kysely and pg whole, bundled alike',
    }),
  );
}
