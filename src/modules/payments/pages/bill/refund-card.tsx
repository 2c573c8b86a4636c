import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { money } from '@/i18n/money';
import { usePaymentsText } from '../../text';
import type { ShownBill } from '../../types';

interface RefundCardProps {
  refund: ShownBill['refunds'][number];
  may: ShownBill['may'];
  onRefuse: () => void;
  onGiveBack: () => void;
}

/** A refund, how far it has come, and what the second person or finance does with it. */
export const RefundCard = ({ refund, may, onRefuse, onGiveBack }: RefundCardProps) => {
  const t = usePaymentsText();
  const write = useWrite(cloud.payments.decideRefund, {
    onDone: () => void Taro.showToast({ icon: 'none', title: t('bill.done') }),
  });
  const { id, state, channel, reason, basis, trouble, own, decidedReason } = refund;
  const lines = [
    [t('yuan', { amount: money(refund.amount) }), t(`channels.${channel}`), t(`bill.refundStates.${state}`)].join(
      ' · ',
    ),
    basis === 'rule' ? `${t('bill.byRule')}：${reason}` : reason,
    decidedReason,
    trouble && t('bill.trouble', { what: trouble }),
    write.sentence,
  ].filter(Boolean);
  return (
    <Card>
      <Text>{lines.join('\n')}</Text>
      {state === 'asked' && may.decideRefund && !own && (
        <>
          <Button small busy={write.busy} onTap={() => write.run({ refundId: id, verdict: 'approve', reason: '' })}>
            {t('bill.approve')}
          </Button>
          <Button small kind="plain" onTap={onRefuse}>
            {t('bill.refuseRefund')}
          </Button>
        </>
      )}
      {state === 'approved' && channel !== 'wechat' && may.issueInvoice && (
        <Button small onTap={onGiveBack}>
          {t('bill.giveBack')}
        </Button>
      )}
    </Card>
  );
};
