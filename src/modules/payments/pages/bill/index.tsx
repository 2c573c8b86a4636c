import { Text } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { Facts } from '@/components/facts';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { QrCode } from '@/components/qr-code';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { money } from '@/i18n/money';
import { ReasonSheet } from '@/kit/reason-sheet';
import { standingOf, toneOf } from '../../bill-tone';
import { usePaymentsText } from '../../text';
import type { ShownBill } from '../../types';
import { InvoicePart } from './invoice-part';
import { openWeChatPay, paysHere } from './pay';
import { ReceiveSheet } from './receive-sheet';
import { RefundCard } from './refund-card';
import { AskRefundSheet, GiveBackSheet } from './refund-sheets';
import './bill.scss';

definePageConfig({ navigationBarTitleText: '收款单', enablePullDownRefresh: true });

type Opened =
  | 'receive'
  | 'cancel'
  | { refund: ShownBill['payments'][number] }
  | { refuse: string }
  | { giveBack: string };
const say = (title: string) => void Taro.showToast({ icon: 'none', title, duration: 3000 });

/** A bill: what it is for, paying it, and all that came of it. */
export default function BillPage() {
  const t = usePaymentsText();
  const billId = useRouter().params.id ?? '';
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  const read = useRead(['payments', 'bill', billId], () => cloud.payments.bill({ billId }));
  usePullToRefresh();
  const check = useWrite(cloud.payments.checkOrder, {
    onDone: ({ state }) => say(t(state === 'paid' ? 'bill.paid' : 'bill.waiting')),
    onRefused: () => say(t('bill.waiting')),
  });
  const pay = useWrite(cloud.payments.payBill, {
    refreshes: [],
    onDone: (begun) =>
      void openWeChatPay(begun).then((paid) =>
        paid ? check.run({ orderId: begun.orderId }) : say(t('bill.cancelledPay')),
      ),
  });
  const copy = (number: string) => void Taro.setClipboardData({ data: number });
  const of = read.data;
  const owed = of && of.state === 'open' ? of.amount - of.paid : 0;
  const paysNow = owed > 0 && of?.mayPayHere === true && paysHere();
  return (
    <Page
      title={t('bill.title')}
      action={
        of && (of.may.receive || (of.may.cancel && !of.own) || paysNow) ? (
          <ActionBar note={pay.sentence ?? undefined}>
            {of.may.receive && (
              <Button kind="plain" onTap={() => setOpened('receive')}>
                {t('bill.receive')}
              </Button>
            )}
            {of.may.cancel && !of.own && (
              <Button kind="danger" onTap={() => setOpened('cancel')}>
                {t('bill.cancel')}
              </Button>
            )}
            {paysNow && (
              <Button busy={pay.busy || check.busy} onTap={() => pay.run({ billId })}>
                {t('bill.pay', { amount: money(owed) })}
              </Button>
            )}
          </ActionBar>
        ) : undefined
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['tiles', 'rows']} />}>
        {(bill) => (
          <>
            <Card className="bill-head">
              <Text>{bill.title}</Text>
              <Text className="bill-amount">{t('yuan', { amount: money(bill.amount) })}</Text>
              <Chip tone={toneOf(standingOf(bill))}>{t(`states.${standingOf(bill)}`)}</Chip>
              {bill.state === 'open' && bill.paid > 0 && <Text>{t('bill.left', { amount: money(owed) })}</Text>}
            </Card>
            <Facts
              facts={[
                { key: 'payer', label: t('bill.payer'), value: bill.payerName },
                { key: 'fee', label: t('bill.fee'), value: bill.feeName },
                { key: 'basis', label: t('bill.basis'), value: bill.basis },
                { key: 'kind', label: t('fees.voluntary'), value: bill.voluntary ? t('bill.voluntary') : null },
                { key: 'due', label: t('bill.due'), value: bill.dueDay },
                { key: 'issued', label: t('bill.issued'), value: bill.issuedOn },
                { key: 'number', label: t('bill.number'), value: bill.number },
                { key: 'ended', label: t('bill.ended'), value: bill.state === 'cancelled' ? bill.endedReason : null },
              ]}
            />
            {owed > 0 && (
              <NoticeBox
                tone="azure"
                icon="money"
                title={t('bill.transfer')}
                words={[
                  bill.transfer && t('bill.transferTo', bill.transfer),
                  bill.transfer && t('bill.transferAccount', bill.transfer),
                  t('bill.transferRemark', { number: bill.number }),
                ]}
              >
                {bill.transfer && (
                  <Button kind="plain" small onTap={() => copy(bill.transfer?.account ?? '')}>
                    {t('bill.copyAccount')}
                  </Button>
                )}
                <Button kind="plain" small onTap={() => copy(bill.number)}>
                  {t('bill.copy')}
                </Button>
              </NoticeBox>
            )}
            {owed > 0 && bill.mayPayHere && !paysHere() && (
              <Card>
                <QrCode text={typeof window === 'undefined' ? bill.id : window.location.href} label={t('bill.qr')} />
                <Text>{t('bill.inWechat')}</Text>
              </Card>
            )}
            {bill.payments.length > 0 && <Section title={t('bill.payments')} />}
            {bill.payments.length > 0 && (
              <Card kind="list">
                {bill.payments.map((payment) => (
                  <ListRow
                    key={payment.paymentId}
                    title={[t('yuan', { amount: money(payment.amount) }), t(`channels.${payment.channel}`)].join(' · ')}
                    note={[payment.day, payment.externalNo, payment.payerName].filter(Boolean).join(' · ')}
                    value={bill.may.refund && payment.refundable > 0 ? t('bill.askRefund') : undefined}
                    onTap={bill.may.refund && payment.refundable > 0 ? () => setOpened({ refund: payment }) : undefined}
                  />
                ))}
              </Card>
            )}
            {bill.refunds.length > 0 && <Section title={t('bill.refunds')} />}
            {bill.refunds.map((refund) => (
              <RefundCard
                key={refund.id}
                refund={refund}
                may={bill.may}
                onRefuse={() => setOpened({ refuse: refund.id })}
                onGiveBack={() => setOpened({ giveBack: refund.id })}
              />
            ))}
            <InvoicePart bill={bill} />
            {opened === 'receive' && <ReceiveSheet bill={bill} onClose={close} />}
            {opened === 'cancel' && (
              <ReasonSheet
                open
                onClose={close}
                title={t('bill.cancelTitle')}
                consequence={t('bill.cancelWords')}
                verb={t('bill.cancel')}
                danger
                min={4}
                kept={`cancelBill.${bill.id}`}
                write={cloud.payments.cancelBill}
                input={(reason) => ({ billId: bill.id, reason })}
                done={() => t('bill.done')}
              />
            )}
            {typeof opened === 'object' && 'refund' in opened && (
              <AskRefundSheet bill={bill} payment={opened.refund} onClose={close} />
            )}
            {typeof opened === 'object' && 'giveBack' in opened && (
              <GiveBackSheet refundId={opened.giveBack} onClose={close} />
            )}
            {typeof opened === 'object' && 'refuse' in opened && (
              <ReasonSheet
                open
                onClose={close}
                title={t('bill.refuseRefundTitle')}
                consequence={t('fees.refuseWords')}
                verb={t('bill.refuseRefund')}
                min={4}
                kept={`refuseRefund.${opened.refuse}`}
                write={cloud.payments.decideRefund}
                input={(reason) => ({ refundId: opened.refuse, verdict: 'refuse' as const, reason })}
                done={() => t('bill.done')}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
