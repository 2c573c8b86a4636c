import { Text, View } from '@tarojs/components';
import { useMembershipText } from '../../text';
import { differencesOf, ownPart } from './differences';
import type { Case } from './use-case';
import './difference-list.scss';

/** What the form and the licence say differently, one above the other, with the letters that differ marked. */
export const DifferenceList = ({ application }: { application: Case }) => {
  const t = useMembershipText('review');
  const found = differencesOf(application);
  return (
    <>
      {found.map(({ field, written, onDocument }) => (
        <View key={field} className="difference">
          <Text className="difference-title">{t(`case.differs.${field}`)}</Text>
          <Line label={t('case.differs.written')} text={written} other={onDocument} />
          <Line label={t('case.differs.onDocument')} text={onDocument} other={written} />
        </View>
      ))}
    </>
  );
};

/** One side of a difference, with its own letters marked. */
export const Line = ({ label, text, other }: { label: string; text: string; other: string }) => {
  const [before, own, after] = ownPart(text, other);
  return (
    <View className="difference-line">
      <Text className="difference-label">{label}</Text>
      <View className="difference-words">
        <Text>{before}</Text>
        <Text className="difference-own">{own}</Text>
        <Text>{after}</Text>
      </View>
    </View>
  );
};
