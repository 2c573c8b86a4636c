import type { Client } from 'pg';
import { findUntold } from '../../cloudfunctions/charity/gift-store';
import { lineOf } from '../../cloudfunctions/charity/job';
import { appendLines } from '../../cloudfunctions/ledger/effects';
import { sealNow } from '../../cloudfunctions/ledger/job';
import { afterMinutes, startOf } from '../../cloudfunctions/shared/clock';
import { builderOver } from './builder-over';
import type { World } from './world';

/** What the house's own job would have told on each day on which a gift came, sealed that evening. */
export async function addLedger(client: Client, world: World): Promise<void> {
  const db = builderOver(client);
  const random = world.part('ledger');
  const salt = () => Buffer.from(random.text('0123456789abcdef', 64), 'hex');
  const untold = await findUntold(db, 10_000);
  const days = [...new Set(untold.map(({ day }) => day))].sort();
  for (const day of days) {
    const at = afterMinutes(startOf(day), 18 * 60);
    const lines = untold.filter((each) => each.day === day).map(lineOf);
    await appendLines(db, lines, at, salt);
    await sealNow(db, afterMinutes(at, 11));
  }
}
