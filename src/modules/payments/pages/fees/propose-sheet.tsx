import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { DateField } from '@/components/date-field';
import { Field } from '@/components/field';
import { PickerField } from '@/components/picker-field';
import { Sheet } from '@/components/sheet';
import { today } from '@/i18n/dates';
import { money } from '@/i18n/money';
import { fenAboveZero } from '@/i18n/typed-money';
import { usePaymentsText } from '../../text';
import type { ListedFee } from '../../types';

/** Stands for the association among those who collect. */
const own = '-';
const kinds = ['service', 'meeting', 'dues', 'grant', 'sponsorship', 'other'] as const;

/** A new line, or another in the place of one that is published. */
export const ProposeSheet = ({ former, onClose }: { former: ListedFee | null; onClose: () => void }) => {
  const t = usePaymentsText('fees');
  const all = usePaymentsText();
  const [fee, setFee] = useState({
    kind: former?.kind ?? 'service',
    name: former?.name ?? '',
    basis: former?.basis ?? '',
    standard: former?.standard ?? '',
    serviceContent: former?.serviceContent ?? '',
    payer: former?.payer ?? '',
    resolution: former?.resolution ?? '',
    creditChinaUrl: former?.creditChinaUrl ?? '',
    from: today(),
    voluntary: former?.voluntary ?? true,
    price: former?.price ? money(former.price) : '',
    collectorId: former?.collector?.id ?? own,
    entrusted: former?.entrusted ?? false,
    entrustedList: former?.entrustedList ?? '',
  });
  const set = (part: Partial<typeof fee>) => setFee({ ...fee, ...part });
  const write = useWrite(cloud.payments.proposeFee, {
    onDone: () => {
      onClose();
      void Taro.showToast({ icon: 'none', title: t('sent') });
    },
  });
  const branches = useRead(['committees', 'list'], () => cloud.committees.list({})).data?.rows ?? [];
  const price = fee.price.trim() === '' ? null : fenAboveZero(fee.price);
  const wrongPrice = fee.price.trim() !== '' && price === null;
  const words = ['name', 'basis', 'standard', 'serviceContent', 'payer'] as const;
  const labels = {
    name: t('name'),
    basis: t('basis'),
    standard: t('standard'),
    serviceContent: t('content'),
    payer: t('payer'),
  };
  const ready = words.every((each) => fee[each].trim() !== '') && !wrongPrice;
  const send = () =>
    write.run({
      ...fee,
      price,
      resolution: fee.resolution.trim() || null,
      creditChinaUrl: fee.creditChinaUrl.trim() || null,
      collectorId: fee.collectorId === own ? null : fee.collectorId,
      entrustedList: fee.entrusted ? fee.entrustedList.trim() || null : null,
      replaces: former?.id ?? null,
    });
  return (
    <Sheet
      open
      title={t('form')}
      onClose={onClose}
      footer={
        <Button busy={write.busy} disabled={!ready} onTap={send}>
          {t('send')}
        </Button>
      }
    >
      {!former && (
        <ChoiceChips
          label={t('kind')}
          choices={kinds.map((value) => ({ value, label: all(`kinds.${value}`) }))}
          value={fee.kind}
          onChange={(kind) => set({ kind })}
        />
      )}
      {words.map((each) => (
        <Field
          key={each}
          label={labels[each]}
          multiline={each !== 'name' && each !== 'payer'}
          maxLength={each === 'serviceContent' ? 500 : each === 'name' ? 60 : each === 'payer' ? 100 : 300}
          value={fee[each]}
          onChange={(value) => set({ [each]: value })}
          error={write.issues[each]}
        />
      ))}
      <Field
        label={t('priceField')}
        hint={t('priceHint')}
        type="digit"
        value={fee.price}
        onChange={(value) => set({ price: value })}
        error={wrongPrice ? all('bill.wrongAmount') : write.issues.price}
      />
      {branches.length > 0 && (
        <PickerField
          label={t('collector')}
          searchable={branches.length > 8}
          options={[
            { value: own, label: t('association') },
            ...branches.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={fee.collectorId}
          onChange={(collectorId) => set({ collectorId })}
          warning={fee.kind === 'dues' && fee.collectorId !== own ? t('branchDues') : null}
        />
      )}
      <ChoiceChips
        label={t('entrusted')}
        choices={[
          { value: 'no', label: t('notEntrusted') },
          { value: 'yes', label: t('isEntrusted') },
        ]}
        value={fee.entrusted ? 'yes' : 'no'}
        onChange={(value) => set({ entrusted: value === 'yes' })}
      />
      {fee.entrusted && (
        <Field
          label={t('entrustedList')}
          hint={t('entrustedListHint')}
          optional
          maxLength={100}
          value={fee.entrustedList}
          onChange={(entrustedList) => set({ entrustedList })}
          error={write.issues.entrustedList}
        />
      )}
      <ChoiceChips
        label={t('voluntaryField')}
        choices={[
          { value: 'yes', label: t('voluntary') },
          { value: 'no', label: t('mandatory') },
        ]}
        value={fee.voluntary ? 'yes' : 'no'}
        onChange={(value) => set({ voluntary: value === 'yes' })}
      />
      <Field
        label={t('resolutionField')}
        hint={t('resolutionHint')}
        optional={fee.voluntary}
        maxLength={100}
        value={fee.resolution}
        onChange={(resolution) => set({ resolution })}
        error={write.issues.resolution}
      />
      <Field
        label={t('credit')}
        optional
        maxLength={300}
        value={fee.creditChinaUrl}
        onChange={(creditChinaUrl) => set({ creditChinaUrl })}
        error={write.issues.creditChinaUrl}
      />
      <DateField
        label={t('from')}
        value={fee.from}
        from={today()}
        onChange={(from) => set({ from })}
        error={write.sentence}
      />
      <Text>{t('next')}</Text>
    </Sheet>
  );
};
