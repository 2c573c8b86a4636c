import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Field } from '@/components/field';
import { Section } from '@/components/section';
import { money } from '@/i18n/money';
import { fenOf, typedOf } from '../../components/fen';
import { useExpensesText } from '../../text';
import type { DraftForm, Invoice } from '../../types';
import type { At } from './fields';

interface InvoicesProps {
  form: DraftForm;
  at: At;
  onChange: (part: Partial<DraftForm>) => void;
}
const blank: Invoice = { fileId: null, code: '', number: '', amount: 1, seller: '', day: null, readFrom: 'hand' };

/** The invoices of it, each by number, amount and seller. */
export const Invoices = ({ form, at, onChange }: InvoicesProps) => {
  const t = useExpensesText('edit');
  const { invoices } = form;
  const replace = (index: number, part: Partial<Invoice>) =>
    onChange({ invoices: invoices.map((each, i) => (i === index ? { ...each, ...part } : each)) });
  const sum = invoices.reduce((total, { amount }) => total + amount, 0);
  return (
    <View>
      <Section title={t('invoices')} note={invoices.length > 0 ? t('invoiceSum', { sum: money(sum) }) : undefined} />
      {invoices.map((invoice, index) => (
        <InvoiceCard
          key={`${index}.${invoices.length}`}
          invoice={invoice}
          at={at}
          onChange={(part) => replace(index, part)}
          onRemove={() => onChange({ invoices: invoices.filter((_, i) => i !== index) })}
        />
      ))}
      <Button kind="plain" onTap={() => onChange({ invoices: [...invoices, blank] })}>
        {t('invoiceAdd')}
      </Button>
    </View>
  );
};

interface InvoiceCardProps {
  invoice: Invoice;
  at: At;
  onChange: (part: Partial<Invoice>) => void;
  onRemove: () => void;
}
const InvoiceCard = ({ invoice, at, onChange, onRemove }: InvoiceCardProps) => {
  const t = useExpensesText('edit');
  const [typed, setTyped] = useState(invoice.number ? typedOf(invoice.amount) : '');
  const wrong = (path: string, isWrong: boolean) => (isWrong ? at(path).error : null);
  return (
    <Card>
      <Field
        label={t('invoiceNumber')}
        type="number"
        maxLength={20}
        value={invoice.number}
        onChange={(number) => onChange({ number: number.replace(/\s/g, '') })}
        error={wrong('invoiceNumber', !/^\d{8,20}$/.test(invoice.number))}
      />
      <Field
        label={t('invoiceAmount')}
        type="digit"
        maxLength={14}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          const fen = fenOf(value);
          if (fen !== null && fen > 0) onChange({ amount: fen });
        }}
        error={wrong('invoiceAmount', invoice.amount <= 0)}
      />
      <Field
        label={t('invoiceSeller')}
        optional
        maxLength={100}
        value={invoice.seller}
        onChange={(seller) => onChange({ seller })}
      />
      <Field
        label={t('invoiceCode')}
        optional
        type="number"
        maxLength={12}
        value={invoice.code}
        onChange={(code) => onChange({ code: code.replace(/\D/g, '') })}
      />
      <Button kind="quiet" small onTap={onRemove}>
        {t('invoiceRemove')}
      </Button>
    </Card>
  );
};
