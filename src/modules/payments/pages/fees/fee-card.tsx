import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Chip } from '@/components/chip';
import { Facts } from '@/components/facts';
import { price } from '@/i18n/money';
import { usePaymentsText } from '../../text';
import type { ListedFee } from '../../types';
import './fees.scss';

/** A line of the list: what it is, by which right, how much, and what is done for it. */
export const FeeCard = ({ fee, children }: { fee: ListedFee; children?: ReactNode }) => {
  const t = usePaymentsText();
  const agreed = t(fee.kind === 'dues' ? 'fees.byStandard' : 'fees.agreed');
  return (
    <>
      <View className="fee-head">
        <Text className="fee-name">{fee.name}</Text>
        <Chip>{t(`kinds.${fee.kind}`)}</Chip>
        <Chip tone={fee.voluntary ? 'jade' : 'amber'}>{t(fee.voluntary ? 'fees.voluntary' : 'fees.mandatory')}</Chip>
      </View>
      <Facts
        facts={[
          {
            key: 'price',
            label: t('fees.price'),
            value: fee.price === null ? agreed : t('fees.upTo', { amount: price(fee.price) }),
          },
          { key: 'standard', label: t('fees.standard'), value: fee.standard },
          { key: 'basis', label: t('fees.basis'), value: fee.basis },
          { key: 'content', label: t('fees.content'), value: fee.serviceContent },
          { key: 'payer', label: t('fees.payer'), value: fee.payer },
          { key: 'collector', label: t('fees.collector'), value: fee.collector && fee.collector.name },
          {
            key: 'entrusted',
            label: t('fees.entrusted'),
            value: fee.entrusted ? (fee.entrustedList ?? t('fees.entrustedUnlisted')) : null,
          },
          { key: 'resolution', label: t('fees.resolution'), value: fee.resolution },
          { key: 'credit', label: t('fees.credit'), value: fee.creditChinaUrl },
          {
            key: 'days',
            label: t('fees.days'),
            value: fee.until
              ? t('fees.until', { from: fee.from, until: fee.until })
              : t('fees.since', { from: fee.from }),
          },
        ]}
      />
      {children && <View className="fee-hands">{children}</View>}
    </>
  );
};
