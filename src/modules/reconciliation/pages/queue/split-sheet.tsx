import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { NoticeBox } from '@/components/notice-box';
import { Sheet } from '@/components/sheet';
import { money } from '@/i18n/money';
import { fenAboveZero } from '@/i18n/typed-money';
import { useReconciliationText } from '../../text';
import type { Line } from '../../types';
import { FindBill, type FoundBill } from '../../find-bill';

interface SplitSheetProps {
  lines: readonly Line[];
  onClose: () => void;
  onDone: (lineIds: readonly string[]) => void;
}

/** One line over several bills, or several lines together: what is not given to a bill is kept and waits. */
export const SplitSheet = ({ lines, onClose, onDone }: SplitSheetProps) => {
  const t = useReconciliationText('queue');
  const came = lines.reduce((sum, { amount }) => sum + amount, 0);
  const [bills, setBills] = useState<FoundBill[]>([]);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const book = useWrite(cloud.reconciliation.book, {
    refreshes: [['reconciliation'], ['register']],
    onDone: ({ applied, left }) => {
      void Taro.showToast({
        icon: 'none',
        title: t('booked', { applied: money(applied), left: money(left) }),
        duration: 3000,
      });
      onDone(lines.map(({ id }) => id));
    },
  });
  const shares = bills.map(({ id }) => ({ billId: id, amount: fenAboveZero(typed[id] ?? '') }));
  const given = shares.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const left = came - given;
  const good = shares.flatMap(({ billId, amount }) => (amount === null ? [] : [{ billId, amount }]));
  const add = (bill: FoundBill) => {
    if (bills.some(({ id }) => id === bill.id)) return;
    setBills([...bills, bill]);
    setTyped({ ...typed, [bill.id]: money(Math.max(0, Math.min(bill.owed, left))) });
  };
  return (
    <Sheet
      open
      title={t('splitTitle')}
      onClose={onClose}
      footer={
        <Button
          busy={book.busy}
          disabled={left < 0 || good.length < bills.length}
          onTap={() => book.run({ lineIds: lines.map(({ id }) => id), shares: good })}
        >
          {t(bills.length > 0 ? 'book' : 'keep')}
        </Button>
      }
    >
      {book.sentence && <NoticeBox tone="cinnabar" icon="bang" title={book.sentence} />}
      <Text>
        {lines.length > 1
          ? t('joinNote', { count: lines.length, amount: money(came) })
          : t('came', { amount: money(came) })}
      </Text>
      {bills.map((bill) => (
        <Field
          key={bill.id}
          label={t('share', { number: bill.number })}
          hint={[bill.title, bill.payerName, t('owes', { owed: money(bill.owed), day: bill.dueDay })].join(' · ')}
          type="digit"
          value={typed[bill.id] ?? ''}
          onChange={(value) => setTyped({ ...typed, [bill.id]: value })}
        />
      ))}
      <Text>{left >= 0 ? t('left', { amount: money(left) }) : t('over', { amount: money(-left) })}</Text>
      <FindBill first={lines.length === 1 ? (lines[0]?.payer ?? '') : ''} onFound={add} />
    </Sheet>
  );
};
