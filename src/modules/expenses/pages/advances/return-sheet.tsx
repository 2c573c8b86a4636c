import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { DateField } from '@/components/date-field';
import { Field } from '@/components/field';
import { Sheet } from '@/components/sheet';
import { today } from '@/i18n/dates';
import { money } from '@/i18n/money';
import { fenOf, yuanOf } from '@/i18n/typed-money';
import { useExpensesText } from '../../text';
import type { Advance } from '../../types';

/** Money that was not spent comes back. */
export const ReturnSheet = ({ advance, onClose }: { advance: Advance; onClose: () => void }) => {
  const t = useExpensesText();
  const [typed, setTyped] = useState(yuanOf(advance.left));
  const [by, setBy] = useState<'bank' | 'cash'>('bank');
  const [day, setDay] = useState(today());
  const take = useWrite(cloud.expenses.returnAdvance, {
    refreshes: [['expenses']],
    onDone: ({ left }) => {
      onClose();
      void Taro.showToast({ icon: 'none', title: t('pay.takenBack', { left: money(left) }) });
    },
  });
  const amount = fenOf(typed);
  return (
    <Sheet
      open
      title={t('pay.takeBackTitle')}
      onClose={onClose}
      footer={
        <Button
          busy={take.busy}
          disabled={!amount}
          onTap={() => amount && take.run({ expenseId: advance.id, amount, by, day })}
        >
          {t('pay.takeBack')}
        </Button>
      }
    >
      <Text>{t('pay.takeBackWords', { who: advance.claimant ?? t('budget.who'), left: money(advance.left) })}</Text>
      <Field
        label={t('pay.amount')}
        type="digit"
        maxLength={14}
        value={typed}
        onChange={setTyped}
        error={take.issues.amount ?? take.sentence}
      />
      <ChoiceChips
        label={t('pay.by')}
        choices={[
          { value: 'bank', label: t('pay.byBank') },
          { value: 'cash', label: t('pay.byCash') },
        ]}
        value={by}
        onChange={setBy}
      />
      <DateField label={t('pay.day')} value={day} until={today()} onChange={setDay} />
    </Sheet>
  );
};
