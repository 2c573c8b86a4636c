import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Facts } from '@/components/facts';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { Sheet } from '@/components/sheet';
import { go } from '@/hooks/go';
import { usePaymentsText } from '../../text';
import type { ShownBill } from '../../types';

/** The official receipt's number, where it is; and asking for it with a title that is saved. */
export const InvoicePart = ({ bill }: { bill: ShownBill }) => {
  const t = usePaymentsText();
  const [choosing, setChoosing] = useState(false);
  const titles = useRead(['payments', 'titles'], () => cloud.payments.titles({}), { enabled: choosing });
  const ask = useWrite(cloud.payments.askInvoice, {
    onDone: () => {
      setChoosing(false);
      void Taro.showToast({ icon: 'none', title: t('titles.asked') });
    },
  });
  const { invoice, may } = bill;
  if (!invoice && !may.askInvoice) return null;
  return (
    <>
      <Section title={t('bill.invoice')} />
      {invoice && (
        <Facts
          facts={[
            { key: 'state', label: invoice.titleName, value: t(`bill.invoiceStates.${invoice.state}`) },
            {
              key: 'kind',
              label: t('invoices.receiptKind'),
              value: invoice.receiptKind && t(`invoices.receiptKinds.${invoice.receiptKind}`),
            },
            { key: 'number', label: t('bill.invoiceNo'), value: invoice.number },
            { key: 'check', label: t('bill.checkCode'), value: invoice.checkCode },
            { key: 'link', label: t('bill.openInvoice'), value: invoice.link },
            { key: 'reason', label: t('bill.invoiceStates.refused'), value: invoice.reason },
          ]}
        />
      )}
      {invoice?.number && <Text>{t('bill.noPrint')}</Text>}
      {may.askInvoice && (
        <Button kind="plain" small onTap={() => setChoosing(true)}>
          {t('bill.askInvoice')}
        </Button>
      )}
      <Sheet
        open={choosing}
        title={t('titles.choose')}
        onClose={() => setChoosing(false)}
        footer={
          <Button kind="plain" onTap={() => go('payments/titles')}>
            {t('titles.add')}
          </Button>
        }
      >
        {titles.data?.rows.length === 0 && <Text>{t('titles.none')}</Text>}
        {titles.data?.rows.map(({ id, name, taxNo }) => (
          <ListRow
            key={id}
            title={name}
            note={taxNo ?? undefined}
            onTap={() => ask.run({ billId: bill.id, titleId: id })}
          />
        ))}
        {ask.sentence && <Text>{ask.sentence}</Text>}
      </Sheet>
    </>
  );
};
