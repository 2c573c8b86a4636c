import { Facts } from '@/components/facts';
import { Section } from '@/components/section';
import { money } from '@/i18n/money';
import { namesText } from '@/i18n/names';
import { useExpensesText } from '../../text';
import type { Shown } from '../../types';

/** What was asked for, line by line. */
export const ExpenseFacts = ({ expense, revealed }: { expense: Shown; revealed: string | undefined }) => {
  const t = useExpensesText();
  const { imported, reception, travel, advance, paidOn, paidBy, invoices } = expense;
  return (
    <>
      <Section title={t('one.facts')} />
      <Facts
        facts={[
          { key: 'number', label: t('one.number'), value: expense.number },
          { key: 'claimant', label: t(imported ? 'one.handler' : 'one.claimant'), value: expense.claimant },
          { key: 'voucher', label: t('one.voucher'), value: imported && imported.voucherNo },
          { key: 'bank', label: t('one.bank'), value: expense.payeeBank },
          { key: 'account', label: t('one.account'), value: revealed ?? expense.account },
          {
            key: 'line',
            label: t('one.line'),
            value: expense.lineTitle ?? `${t('edit.outside')} · ${t(`categories.${expense.category}`)}`,
          },
          { key: 'day', label: t('one.day'), value: expense.day },
          {
            key: 'contract',
            label: t('one.contractNo'),
            value: [expense.contractNo, expense.contractOn].filter(Boolean).join(' · '),
          },
          { key: 'meeting', label: t('edit.meeting'), value: expense.meeting && expense.meeting.title },
          { key: 'fund', label: t('edit.fund'), value: expense.fund && expense.fund.name },
          { key: 'clearBy', label: t('one.clearBy'), value: expense.clearBy },
          {
            key: 'advance',
            label: advance ? t('one.fromAdvance', { number: advance.number }) : '',
            value: advance && money(advance.taken),
          },
          { key: 'toPay', label: t('one.toPay'), value: advance && money(expense.toPay) },
          {
            key: 'paid',
            label: t('one.paid'),
            value: paidOn && paidBy && t('one.paidWords', { day: paidOn, by: t(`one.paidBy.${paidBy}`) }),
          },
          {
            key: 'reception',
            label: t('one.reception'),
            value:
              reception &&
              [
                t('one.receptionWords', { guests: reception.guests.length, hosts: reception.hosts.length }),
                namesText(reception.guests),
                namesText(reception.hosts),
                reception.place,
                reception.letterNo ? `${t('one.letter')} ${reception.letterNo}` : t('one.noLetter'),
              ]
                .filter(Boolean)
                .join('\n'),
          },
          {
            key: 'travel',
            label: t('one.travel'),
            value:
              travel &&
              t('one.travelWords', {
                ...{ from: travel.from, to: travel.to, until: travel.until, count: travel.people.length },
              }),
          },
          {
            key: 'invoices',
            label: t('one.invoices'),
            value: invoices
              .map(({ number, amount, seller, readFrom }) =>
                [t('one.invoice', { number, amount: money(amount) }), seller, t(`one.readFrom.${readFrom}`)]
                  .filter(Boolean)
                  .join(' · '),
              )
              .join('\n'),
          },
        ]}
      />
    </>
  );
};
