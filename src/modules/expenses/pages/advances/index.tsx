import { Text } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { holds, useWhoami } from '@/cloud/reads';
import { Card } from '@/components/card';
import { ChoiceChips } from '@/components/choice-chips';
import { go } from '@/hooks/go';
import { money } from '@/i18n/money';
import { FigureRow } from '@/kit/figure-row';
import { ListPage } from '@/kit/list-page';
import { useExpensesText } from '../../text';
import type { Advance } from '../../types';
import { ReturnSheet } from './return-sheet';

definePageConfig({ navigationBarTitleText: '借款核销', enablePullDownRefresh: true });

/** Advances, those first that are to be cleared first. */
export default function AdvancesPage() {
  const t = useExpensesText('pay');
  const me = useWhoami().data;
  const mayPay = me !== undefined && holds(me, ['finance']);
  const [which, setWhich] = useState<'open' | 'all'>('open');
  const [taking, setTaking] = useState<Advance>();
  return (
    <ListPage
      title={t('advances')}
      queryKey={['expenses', 'advances', which]}
      read={(cursor) => cloud.expenses.advances({ open: which === 'open', cursor })}
      filters={
        <ChoiceChips
          label={t('advances')}
          choices={[
            { value: 'open', label: t('showOpen') },
            { value: 'all', label: t('showAll') },
          ]}
          value={which}
          onChange={setWhich}
        />
      }
      head={({ left, overdue }) =>
        left !== null && (
          <Card>
            <Text>{t('advancesLeft', { sum: money(left), count: overdue ?? 0 })}</Text>
          </Card>
        )
      }
      row={(row) => (
        <FigureRow
          title={[row.claimant, row.purpose].filter(Boolean).join(' · ')}
          figure={money(row.left)}
          tone={row.left === 0 ? 'off' : undefined}
          facts={[
            t('advanceFacts', { cleared: money(row.cleared), returned: money(row.returned) }),
            [row.number, t('clearBy', { day: row.clearBy }), row.overdue && t('overdue')].filter(Boolean).join(' · '),
          ]}
          onTap={() => go('expenses/expense', { id: row.id })}
          act={mayPay && row.left > 0 ? { verb: t('takeBack'), onTap: () => setTaking(row) } : undefined}
        />
      )}
      empty={{ icon: 'money', words: t('advancesEmpty') }}
    >
      {taking && <ReturnSheet advance={taking} onClose={() => setTaking(undefined)} />}
    </ListPage>
  );
}
