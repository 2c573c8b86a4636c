import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { instantText } from '@/i18n/dates';
import { money } from '@/i18n/money';
import { namesText } from '@/i18n/names';
import { ListPage } from '@/kit/list-page';
import { ReasonSheet } from '@/kit/reason-sheet';
import type { LineSort } from '@contracts/reconcile-kinds';
import { useReconciliationText } from '../../text';
import type { Settled } from '../../types';

definePageConfig({ navigationBarTitleText: '处理过的流水', enablePullDownRefresh: true });

/** What was done with lines, the last first; undone while their month is open. */
export default function SettledPage() {
  const t = useReconciliationText('settled');
  const sorts = useReconciliationText('sorts');
  const [undoing, setUndoing] = useState<Settled>();
  return (
    <ListPage
      title={t('title')}
      search={t('search')}
      queryKey={['reconciliation', 'settled']}
      read={(cursor, q) => cloud.reconciliation.settled({ q, cursor })}
      row={(line) => (
        <Card kind="list">
          <ListRow
            title={[line.payer, money(line.amount)].filter(Boolean).join(' ')}
            note={[
              [line.day, line.remark].filter(Boolean).join(' · '),
              line.sort === null ? namesText(line.names) : [sorts(line.sort as LineSort), line.reason].join(' · '),
              [line.decidedBy, instantText(line.decidedAt)].filter(Boolean).join(' '),
            ].join('\n')}
            value={line.mayUndo ? t('undo') : undefined}
            onTap={line.mayUndo ? () => setUndoing(line) : undefined}
          />
        </Card>
      )}
      empty={{ icon: 'list', words: t('empty') }}
    >
      {undoing && (
        <ReasonSheet
          open
          onClose={() => setUndoing(undefined)}
          title={t('undoTitle')}
          consequence={t('undoWords')}
          verb={t('undo')}
          danger
          min={2}
          kept={`undoLine.${undoing.id}`}
          write={cloud.reconciliation.undo}
          input={(reason) => ({ lineId: undoing.id, reason })}
          refreshes={[['reconciliation'], ['register']]}
          done={() => t('undone')}
          onDone={() => setUndoing(undefined)}
        />
      )}
    </ListPage>
  );
}
