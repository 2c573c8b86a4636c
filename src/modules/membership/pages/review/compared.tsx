import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { CheckItem } from '@contracts/membership';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon';
import { checkWords } from '../../components/check-words';
import { useMembershipText } from '../../text';
import type { Difference } from './differences';
import { Line } from './difference-list';

interface ComparedProps {
  label: string;
  value?: string | null;
  item?: CheckItem;
  difference?: Difference;
  /** In place of what the check says. */
  state?: string;
  extra?: ReactNode;
}
const signs = { pass: 'tick', warn: 'bang', fail: 'cross' } as const;

/** One field with what the check and the licence say of it; a difference shows both, with the letters that differ marked. */
export const Compared = ({ label, value, item, difference, state, extra }: ComparedProps) => {
  const t = useMembershipText();
  const terms = useMembershipText('terms');
  if (!value && !difference && !item && !extra) return null;
  const result = difference ? 'fail' : item?.result;
  const words = difference
    ? t('review.compared.differs')
    : item?.rule === 'licence.sameName'
      ? t('review.compared.same')
      : item && (item.result === 'pass' ? t('review.compared.passed') : checkWords(item, terms).title);
  return (
    <View className={classes('compared', result && result !== 'pass' && 'compared-look')}>
      <View className="compared-head">
        <Text className="compared-label">{label}</Text>
        {(state ?? words) && (
          <View className={classes('compared-state', `compared-${result ?? 'plain'}`)}>
            {result && <Icon name={signs[result]} size="small" />}
            <Text>{state ?? words}</Text>
          </View>
        )}
      </View>
      {difference ? (
        <>
          <Line label={t('review.case.differs.written')} text={difference.written} other={difference.onDocument} />
          <Line label={t('review.case.differs.onDocument')} text={difference.onDocument} other={difference.written} />
        </>
      ) : (
        value && (
          <Text selectable className="compared-value">
            {value}
          </Text>
        )
      )}
      {extra}
    </View>
  );
};
