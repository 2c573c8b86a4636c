import type { ClientFile } from './transfer-files';
import { dayOf } from '../shared/clock';
import type { Actor } from '../shared/actor';
import { judgeTurn } from '../flows/judge-turn';
import { stepAt } from '../flows/judge-step';
import { judgeTransferSight, transferState } from './judge-transfer';
import type { TransferRow } from './transfer-store';

type Step = 'transferCheck' | 'transferConsent' | 'transferObjection';
type Sight = 'asker' | 'holder' | 'staff';
const ending = ['refused', 'withdrawn'] as const;

/** A transfer as somebody sees it: whose account it is only who decides reads, and the papers not its holder. */
export function presentTransfer(actor: Actor, row: TransferRow, sight: Sight, files: ClientFile[]) {
  const { standing } = row;
  const state = transferState(standing, row.holderId);
  const open = state === 'open';
  const last = standing.events.findLast(({ kind }) => ending.some((each) => each === kind));
  return {
    transferId: row.id,
    caseId: standing.id,
    version: standing.version,
    as: sight,
    state,
    step: stepAt(standing.steps, standing.seq).name as Step,
    dueOn: standing.dueOn,
    provisional: standing.provisional,
    askedAt: row.askedAt.toISOString(),
    phone: standing.title,
    reason: open || state === 'done' ? null : (last?.reason ?? null),
    words: sight === 'holder' ? null : row.words,
    files: sight === 'holder' ? [] : files,
    account:
      sight === 'staff'
        ? {
            ...row.account,
            inUse: standing.facts.inUse === true,
            seenOn: row.seenAt && dayOf(row.seenAt),
          }
        : null,
    may: {
      decide: sight === 'staff' && judgeTurn(actor, standing) === null,
      object: sight === 'holder' && open,
      withdraw: sight === 'asker' && open,
    },
  };
}

export const sightOf = (actor: Actor, row: TransferRow) => judgeTransferSight(actor, row, row.standing.steps);
