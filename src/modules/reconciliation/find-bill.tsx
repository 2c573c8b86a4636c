import { Text } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { Card } from '@/components/card';
import { Field } from '@/components/field';
import { ListRow } from '@/components/list-row';
import { useSettled } from '@/hooks/settled';
import { money } from '@/i18n/money';
import { useReconciliationText } from './text';

export type FoundBill = Awaited<ReturnType<typeof cloud.reconciliation.bills>>['rows'][number];

/** Looks for an unpaid bill by its payer, what it is for, or its number. */
export const FindBill = ({ first, onFound }: { first: string; onFound: (bill: FoundBill) => void }) => {
  const t = useReconciliationText('queue');
  const [typed, setTyped] = useState(first);
  const q = useSettled(typed.trim());
  const read = useRead(['reconciliation', 'bills', q], () => cloud.reconciliation.bills({ q }), { enabled: q !== '' });
  return (
    <>
      <Field label={t('find')} hint={t('findHint')} maxLength={40} value={typed} onChange={setTyped} />
      {read.data?.rows.length === 0 && <Text>{t('findEmpty')}</Text>}
      {read.data && read.data.rows.length > 0 && (
        <Card kind="list">
          {read.data.rows.map((bill) => (
            <ListRow
              key={bill.id}
              title={[bill.number, bill.payerName].join(' ')}
              note={[bill.title, t('owes', { owed: money(bill.owed), day: bill.dueDay })].join(' · ')}
              onTap={() => onFound(bill)}
            />
          ))}
        </Card>
      )}
    </>
  );
};
