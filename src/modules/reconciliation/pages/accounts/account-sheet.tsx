import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { DateField } from '@/components/date-field';
import { Field } from '@/components/field';
import { NoticeBox } from '@/components/notice-box';
import { Sheet } from '@/components/sheet';
import { useKeptWords } from '@/hooks/kept-words';
import { today } from '@/i18n/dates';
import { useReconciliationText } from '../../text';
import type { OwnAccount } from '../../types';

const filings = ['filed', 'none', 'unknown'] as const;

/** A new account, or what is known of one that is there. */
export const AccountSheet = ({ account, onClose }: { account: OwnAccount | null; onClose: () => void }) => {
  const t = useReconciliationText('accounts');
  // Kept nowhere: the whole number of an account.
  const [number, setNumber] = useState('');
  const bank = useKeptWords(`account.bank.${account?.id ?? 'new'}`, account?.bank);
  const [filing, setFiling] = useState<OwnAccount['filing']>(account?.filing ?? 'filed');
  const [filedOn, setFiledOn] = useState(account?.filedOn ?? null);
  const [closedOn, setClosedOn] = useState(account?.closedOn ?? null);
  const outcome = {
    refreshes: [['reconciliation', 'accounts']],
    onDone: () => {
      bank.forget();
      onClose();
      void Taro.showToast({ icon: 'none', title: t('saved') });
    },
  };
  const add = useWrite(cloud.reconciliation.addAccount, outcome);
  const keep = useWrite(cloud.reconciliation.keepAccount, outcome);
  const filed = filing === 'filed';
  const ready = bank.words.trim().length >= 2 && (account !== null || number.trim() !== '') && (!filed || filedOn);
  const save = () => {
    const given = { bank: bank.words.trim(), filedOn: filed ? filedOn : null };
    if (account) keep.run({ ...given, accountId: account.id, version: account.version, filing, closedOn });
    else add.run({ ...given, number });
  };
  const sentence = add.sentence ?? keep.sentence;
  return (
    <Sheet
      open
      title={account ? t('edit') : t('add')}
      onClose={onClose}
      footer={
        <Button busy={add.busy || keep.busy} disabled={!ready} onTap={save}>
          {t('save')}
        </Button>
      }
    >
      {account === null && (
        <Field
          label={t('number')}
          hint={t('numberHint')}
          type="number"
          maxLength={40}
          value={number}
          onChange={setNumber}
          error={add.issues.number}
        />
      )}
      <Field label={t('bank')} maxLength={60} value={bank.words} onChange={bank.change} error={keep.issues.bank} />
      <ChoiceChips
        label={t('filing')}
        choices={filings
          .filter((value) => account !== null || value !== 'unknown')
          .map((value) => ({ value, label: t(`filings.${value}`) }))}
        value={filing}
        onChange={setFiling}
      />
      {filed && <DateField label={t('filedDay')} value={filedOn} until={today()} onChange={setFiledOn} />}
      {account !== null && (
        <DateField
          label={t('closedDay')}
          optional
          value={closedOn}
          until={today()}
          onChange={setClosedOn}
          onClear={() => setClosedOn(null)}
        />
      )}
      {sentence && <NoticeBox tone="cinnabar" icon="bang" title={sentence} />}
    </Sheet>
  );
};
