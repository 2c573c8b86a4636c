import * as z from 'zod';
import { findRule } from '../ground/parameters';
import { addDays, dayOf } from '../shared/clock';
import type { Context } from '../shared/implement';
import { transferState } from './judge-transfer';
import { findTransfersOf } from './transfer-store';

/** The day from which somebody may ask again for an account whose owner has objected; null: he may ask. */
export async function findRest(
  { db, today }: Pick<Context, 'db' | 'today'>,
  askedBy: string,
  holderId: string,
): Promise<string | null> {
  const days = await findRule(db, 'identity.transferRestDays', today, z.int().min(1));
  const objected = (await findTransfersOf(db, askedBy, today)).flatMap(({ holderId: of, standing }) =>
    of === holderId && transferState(standing, holderId) === 'objected'
      ? (standing.events.findLast(({ kind }) => kind === 'refused')?.at ?? [])
      : [],
  );
  const again = objected
    .map((at) => addDays(dayOf(new Date(at)), days))
    .sort()
    .at(-1);
  return again !== undefined && again > today ? again : null;
}
