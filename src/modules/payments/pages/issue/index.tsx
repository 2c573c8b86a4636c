import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { DateField } from '@/components/date-field';
import { EmptyState } from '@/components/empty-state';
import { Field } from '@/components/field';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { PickerField } from '@/components/picker-field';
import { Skeleton } from '@/components/skeleton';
import { go, goInstead } from '@/hooks/go';
import { today } from '@/i18n/dates';
import { price } from '@/i18n/money';
import { FindCompany } from '@/kit/find-company';
import { fenAboveZero } from '@/i18n/typed-money';
import { usePaymentsText } from '../../text';

definePageConfig({ navigationBarTitleText: '开收款单', enablePullDownRefresh: true });

const dueDays = 30;
const later = (days: number) => new Date(Date.parse(today()) + days * 86_400_000).toISOString().slice(0, 10);

/** A single bill from the public list, for a member or for somebody else. */
export default function IssuePage() {
  const t = usePaymentsText('issue');
  const all = usePaymentsText();
  const read = useRead(['payments', 'fees'], () => cloud.payments.fees({}));
  usePullToRefresh();
  const [feeId, setFeeId] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [member, setMember] = useState<{ id: string; name: string } | null>(null);
  const [payerName, setPayerName] = useState('');
  const [amount, setAmount] = useState('');
  const [dueDay, setDueDay] = useState(later(dueDays));
  const write = useWrite(cloud.payments.issueBill, {
    onDone: ({ billId }) => {
      void Taro.showToast({ icon: 'none', title: t('done') });
      goInstead('payments/bill', { id: billId });
    },
  });
  const fees = (read.data?.rows ?? []).filter(({ kind, from }) => kind !== 'dues' && from <= today());
  const fee = fees.find(({ id }) => id === feeId);
  const fen = fenAboveZero(amount);
  const ready =
    fee !== undefined && title.trim() !== '' && fen !== null && (member !== null || payerName.trim() !== '');
  const send = () =>
    fee &&
    fen !== null &&
    write.run({
      feeId: fee.id,
      title,
      membershipId: member?.id ?? null,
      payerName: member ? null : payerName,
      amount: fen,
      dueDay,
    });
  return (
    <Page
      title={t('title')}
      action={
        fees.length > 0 && (
          <ActionBar note={write.sentence ?? undefined}>
            <Button busy={write.busy} disabled={!ready} onTap={send}>
              {t('send')}
            </Button>
          </ActionBar>
        )
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['rows']} />}>
        {() =>
          fees.length === 0 ? (
            <EmptyState icon="money" action={t('toFees')} onAction={() => go('payments/fees')}>
              {t('none')}
            </EmptyState>
          ) : (
            <>
              <PickerField
                label={t('fee')}
                options={fees.map(({ id, name, kind }) => ({ value: id, label: `${name}（${all(`kinds.${kind}`)}）` }))}
                value={feeId}
                onChange={setFeeId}
              />
              <Field
                label={t('what')}
                hint={t('whatHint')}
                maxLength={60}
                value={title}
                onChange={setTitle}
                error={write.issues.title}
              />
              {member ? (
                <ListRow
                  title={member.name}
                  note={t('member')}
                  value={t('chooseMember')}
                  onTap={() => setMember(null)}
                />
              ) : (
                <>
                  <Text className="field-label">{t('chooseMember')}</Text>
                  <FindCompany onPick={setMember} />
                  <Field
                    label={t('payer')}
                    optional
                    maxLength={60}
                    value={payerName}
                    onChange={setPayerName}
                    error={write.issues.payerName}
                  />
                </>
              )}
              <Field
                label={t('amount')}
                type="digit"
                hint={fee?.price ? t('upTo', { amount: price(fee.price) }) : undefined}
                value={amount}
                onChange={setAmount}
                error={amount !== '' && fen === null ? all('bill.wrongAmount') : write.issues.amount}
              />
              <DateField label={t('due')} value={dueDay} from={today()} onChange={setDueDay} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
