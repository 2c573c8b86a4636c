import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { ManyChips } from '@/components/many-chips';
import { Sheet } from '@/components/sheet';
import { useKeptWords } from '@/hooks/kept-words';
import { useBooksText } from '../../text';

const categories = [
  ...(['meeting', 'service', 'publicity', 'project', 'grant', 'office', 'travel', 'reception', 'staff'] as const),
  ...(['rent', 'professional', 'asset', 'bank', 'other'] as const),
];
type Category = (typeof categories)[number];

/** A fund for what a giver has restricted. */
export const FundSheet = ({ onClose }: { onClose: () => void }) => {
  const t = useBooksText('home');
  const name = useKeptWords('books.fund.name');
  const purpose = useKeptWords('books.fund.purpose');
  const [spentOn, setSpentOn] = useState<Category[]>([]);
  const open = useWrite(cloud.books.openFund, {
    refreshes: [['books']],
    onDone: () => {
      name.forget();
      purpose.forget();
      onClose();
      void Taro.showToast({ icon: 'none', title: t('fundDone') });
    },
  });
  const ready = name.words.trim().length >= 2 && purpose.words.trim().length >= 4;
  return (
    <Sheet
      open
      title={t('fundTitle')}
      onClose={onClose}
      footer={
        <Button
          busy={open.busy}
          disabled={!ready}
          onTap={() =>
            open.run({
              ...{ name: name.words.trim(), purpose: purpose.words.trim() },
              categories: spentOn.length > 0 ? spentOn : null,
            })
          }
        >
          {t('newFund')}
        </Button>
      }
    >
      <Field label={t('fundName')} maxLength={40} value={name.words} onChange={name.change} error={open.issues.name} />
      <Field
        label={t('fundPurpose')}
        multiline
        maxLength={200}
        value={purpose.words}
        onChange={purpose.change}
        error={open.issues.purpose}
      />
      <ManyChips
        label={t('fundSpentOn')}
        hint={t('fundSpentOnHint')}
        optional
        choices={categories.map((value) => ({ value, label: t(`categories.${value}`) }))}
        values={spentOn}
        onChange={setSpentOn}
        error={open.sentence}
      />
    </Sheet>
  );
};
