import { identity } from '../../contracts/identity';
import { makeMove, type By } from '../flows/effects';
import { judgeTurn, officeOf } from '../flows/judge-turn';
import { on, personOf, type Context } from '../shared/implement';
import { passTransfer, Stale } from './carry-out';
import { presentTransfer, sightOf } from './present-transfer';
import { tellMoved } from './tell-transfer';
import { findInUse } from './transfer-case';
import { findProof } from './transfer-files';
import { findTransfer, type TransferRow } from './transfer-store';

/** The secretariat first, then another person who holds an office; neither may be the one it is about. */
export const decideTransfer = on(identity.decideTransfer).handler(async ({ input, context, errors }) => {
  const { db, today, actor, audit } = context;
  const before = await findTransfer(db, input.transferId, today);
  if (!before || sightOf(actor, before) !== 'staff') throw errors.TRANSFER_NOT_FOUND();
  const { standing } = before;
  if (standing.state !== 'open') throw errors.TRANSFER_OVER();
  if (standing.version !== input.version) throw errors.TRANSFER_MOVED();
  if (judgeTurn(actor, standing)) throw errors.NOT_YOUR_TURN();
  const by = { personId: personOf(actor).id, office: officeOf(actor, standing), reason: input.reason };
  const moved = await move(context, before, input.decision, by).catch((error: unknown) => {
    if (error instanceof Stale) throw errors.TRANSFER_OVER();
    throw error;
  });
  if (moved === 'earlierStep') throw errors.NOT_YOUR_TURN();
  if (moved === 'handled') throw errors.TRANSFER_MOVED();
  const after = await findTransfer(db, before.id, today);
  if (!after) throw new Error('a transfer is not deleted');
  // What was carried out has been told.
  if (moved.state !== 'passed') await tellMoved(context, after, moved.version);
  audit({
    ...{ subject: `person:${before.holderId}`, before: before.standing, after: after.standing },
    ...{ reason: input.reason, note: `${before.id} ${input.decision}` },
  });
  return presentTransfer(actor, after, 'staff', await findProof(db, before.id));
});

async function move(context: Context, row: TransferRow, decision: 'pass' | 'refuse', by: By) {
  if (decision === 'refuse') return makeMove(context.db, row.standing, { do: 'refuse' }, by, context);
  // Whether its holder is to be waited for shows now: he may have come back since, or been away.
  const facts = { ...row.standing.facts, inUse: await findInUse(context, row.holderId) };
  const about = { title: row.standing.title, committeeId: null, facts };
  return passTransfer(context, { ...row, standing: { ...row.standing, facts } }, { ...by, about });
}
