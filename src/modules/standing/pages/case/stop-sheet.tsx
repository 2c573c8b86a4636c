import { cloud } from '@/cloud/client';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useStandingText } from '../../text';
import type { Shown } from '../../types';

export type Stopping = 'refuse' | 'withdraw';

/** It ends without a sanction: decided so, or taken back by who proposed it. */
export const StopSheet = ({ row, kind, onClose }: { row: Shown; kind: Stopping; onClose: () => void }) => {
  const t = useStandingText('case');
  const target = { disciplineId: row.id, version: row.version };
  const shared = { open: true, onClose, min: 2, refreshes: [['standing']], kept: `${row.id}.${kind}` } as const;
  return kind === 'refuse' ? (
    <ReasonSheet
      {...shared}
      title={t('refuse')}
      consequence={t('refuseWords')}
      max={1000}
      verb={t('refuse')}
      write={cloud.standing.decide}
      input={(reason) => ({ ...target, decision: 'refuse' as const, reason })}
      done={() => t('done')}
    />
  ) : (
    <ReasonSheet
      {...shared}
      title={t('withdraw')}
      consequence={t('withdrawWords')}
      max={500}
      verb={t('withdraw')}
      write={cloud.standing.withdraw}
      input={(reason) => ({ ...target, reason })}
      done={() => t('withdrawn')}
    />
  );
};
