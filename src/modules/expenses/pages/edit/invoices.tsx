import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import { cloud } from '@/cloud/client';
import { sentenceOf } from '@/cloud/refusal';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Field } from '@/components/field';
import { Section } from '@/components/section';
import { money } from '@/i18n/money';
import { FileField } from '@/kit/file-field';
import { fenOf, yuanOf } from '@/i18n/typed-money';
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
  // What is read arrives later than what was typed meanwhile.
  const latest = useRef(invoices);
  latest.current = invoices;
  const say = (title: string) => void Taro.showToast({ icon: 'none', title, duration: 3000 });
  const add = (invoice: Invoice) => onChange({ invoices: [...latest.current, invoice] });
  const read = async (fileId: string) => {
    try {
      const { invoice, usedBy } = await cloud.expenses.readInvoice({ fileId });
      add(invoice ?? { ...blank, fileId });
      if (usedBy) say(t('invoiceUsed', { number: usedBy }));
      else if (!invoice) say(t('invoiceUnread'));
    } catch (error) {
      add({ ...blank, fileId });
      say(sentenceOf(error));
    }
  };
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
      <FileField
        label={t('invoiceFile')}
        hint={t('invoiceFileHint')}
        optional
        purpose="invoice"
        files={[]}
        onFile={({ fileId }) => void read(fileId)}
      />
      <Button kind="plain" onTap={() => add(blank)}>
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
  const [typed, setTyped] = useState(invoice.number ? yuanOf(invoice.amount) : '');
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
