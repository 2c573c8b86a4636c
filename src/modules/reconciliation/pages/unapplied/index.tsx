import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { sentenceOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { NoticeBox } from '@/components/notice-box';
import { Sheet } from '@/components/sheet';
import { money } from '@/i18n/money';
import { ListPage } from '@/kit/list-page';
import { FindBill } from '../../find-bill';
import { useReconciliationText } from '../../text';
import type { Unapplied } from '../../types';
import { GiveBackSheet } from './give-back-sheet';
import { GoneSheet } from './gone-sheet';

definePageConfig({ navigationBarTitleText: '未用完的收款', enablePullDownRefresh: true });

type Opened = { apply: Unapplied } | { giveBack: Unapplied } | { gone: string };
const say = (title: string) => void Taro.showToast({ icon: 'none', title, duration: 3000 });

/** Payments of which something pays nothing: applied to a bill, or given back by two persons. */
export default function UnappliedPage() {
  const t = useReconciliationText('unapplied');
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  const approve = useWrite(cloud.payments.decideRefund, {
    onDone: () => say(t('approved')),
    onRefused: (error) => say(sentenceOf(error)),
  });
  return (
    <ListPage
      title={t('title')}
      queryKey={['reconciliation', 'unapplied']}
      read={(cursor) => cloud.reconciliation.unapplied({ cursor })}
      row={(payment, { mayKeep, mayDecide }) => (
        <PaymentCard
          payment={payment}
          onApply={mayKeep && payment.left > 0 ? () => setOpened({ apply: payment }) : undefined}
          onGiveBack={mayKeep && payment.left > 0 ? () => setOpened({ giveBack: payment }) : undefined}
          onApprove={mayDecide ? (refundId) => approve.run({ refundId, verdict: 'approve', reason: '' }) : undefined}
          onGone={mayKeep && payment.channel !== 'wechat' ? (gone) => setOpened({ gone }) : undefined}
        />
      )}
      empty={{ icon: 'tick', words: t('empty') }}
    >
      {opened && 'apply' in opened && <ApplySheet payment={opened.apply} onClose={close} />}
      {opened && 'giveBack' in opened && <GiveBackSheet payment={opened.giveBack} onClose={close} />}
      {opened && 'gone' in opened && <GoneSheet refundId={opened.gone} onClose={close} />}
    </ListPage>
  );
}

interface PaymentCardProps {
  payment: Unapplied;
  onApply?: () => void;
  onGiveBack?: () => void;
  onApprove?: (refundId: string) => void;
  onGone?: (refundId: string) => void;
}
const PaymentCard = ({ payment, onApply, onGiveBack, onApprove, onGone }: PaymentCardProps) => {
  const t = useReconciliationText('unapplied');
  const channels = useReconciliationText('channels');
  const { payerName, left, amount, day, channel, externalNo, remark, refunds } = payment;
  return (
    <Card>
      <ListRow
        title={[payerName || externalNo, t('left', { amount: money(left) })].join(' · ')}
        note={[[t('of', { amount: money(amount) }), day, channels(channel), externalNo].join(' · '), remark]
          .filter(Boolean)
          .join('\n')}
      />
      {refunds.map((refund) => (
        <RefundRow
          key={refund.id}
          refund={refund}
          onApprove={refund.state === 'asked' && !refund.own ? onApprove : undefined}
          onGone={refund.state === 'approved' ? onGone : undefined}
        />
      ))}
      {onApply && (
        <Button small onTap={onApply}>
          {t('apply')}
        </Button>
      )}
      {onGiveBack && (
        <Button small kind="plain" onTap={onGiveBack}>
          {t('giveBack')}
        </Button>
      )}
    </Card>
  );
};

interface RefundRowProps {
  refund: Unapplied['refunds'][number];
  onApprove?: (refundId: string) => void;
  onGone?: (refundId: string) => void;
}
const RefundRow = ({ refund, onApprove, onGone }: RefundRowProps) => {
  const t = useReconciliationText('unapplied');
  const { id, amount, state, reason, own } = refund;
  return (
    <>
      <Text>{t(state === 'asked' ? 'refundAsked' : 'refundApproved', { amount: money(amount) })}</Text>
      <Text>{reason}</Text>
      {state === 'asked' && own && <Text>{t('own')}</Text>}
      {onApprove && (
        <Button small onTap={() => onApprove(id)}>
          {t('approve')}
        </Button>
      )}
      {onGone && (
        <Button small kind="plain" onTap={() => onGone(id)}>
          {t('gone')}
        </Button>
      )}
    </>
  );
};

const ApplySheet = ({ payment, onClose }: { payment: Unapplied; onClose: () => void }) => {
  const t = useReconciliationText('unapplied');
  const apply = useWrite(cloud.reconciliation.applyRest, {
    onDone: ({ applied }) => {
      onClose();
      say(t('applied', { amount: money(applied) }));
    },
  });
  return (
    <Sheet open title={t('apply')} onClose={onClose}>
      {apply.sentence && <NoticeBox tone="cinnabar" icon="bang" title={apply.sentence} />}
      <Text>{t('left', { amount: money(payment.left) })}</Text>
      <FindBill
        first={payment.payerName}
        onFound={({ id: billId }) => apply.run({ paymentId: payment.id, billId, amount: null })}
      />
    </Sheet>
  );
};
