import type { ClientFile } from './transfer-files';
import { dayOf } from '../shared/clock';
import type { Actor } from '../shared/actor';
import { judgeTurn } from '../flows/judge-turn';
import { stepAt } from '../flows/judge-step';
import { judgeTransferSight, transferState } from './judge-transfer';
import type { TransferRow } from './transfer-store';
import type { Stop } from './transfer-words';

type Step = 'transferCheck' | 'transferConsent' | 'transferObjection';
type Sight = 'asker' | 'holder' | 'staff';

/** A transfer as somebody sees it: whose account it is only who decides reads, and the papers not its holder. */
export function presentTransfer(actor: Actor, row: TransferRow, sight: Sight, files: ClientFile[]) {
  const { standing } = row;
  const state = transferState(standing, row.holderId);
  const open = state === 'open';
  const last = standing.events.findLast(({ kind }) => kind === 'refused');
  const stop = (standing.facts.stop as Stop | undefined) ?? null;
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
    reason: state === 'refused' && !stop ? (last?.reason ?? null) : null,
    stop: open ? null : stop,
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
