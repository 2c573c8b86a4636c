import { Text, View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { go } from '@/hooks/go';
import { dateText } from '@/i18n/dates';
import { useDuplicatesText } from '../../text';
import type { Pair } from '../../types';

const tones = { certain: 'cinnabar', likely: 'amber', possible: 'neutral' } as const;

/** Two files with what they share and how much that says. */
export const PairCard = ({ pair }: { pair: Pair }) => {
  const t = useDuplicatesText();
  const { first, second, likenesses, strength, apart } = pair;
  const alike = likenesses.map((each) => t(`likenesses.${each}`));
  return (
    <Card
      className="pair"
      label={[t('list.compare', { first: first.name, second: second.name }), t(`strengths.${strength}`), ...alike].join(
        '，',
      )}
      onTap={() => go('duplicates/compare', { first: first.id, second: second.id })}
    >
      {[first, second].map(({ id, name, memberNo, status, joinedOn, uscc }) => (
        <View key={id} className="pair-file">
          <Text className="pair-name">{name}</Text>
          <Text className="pair-facts">
            {[
              memberNo && t('list.no', { no: memberNo }),
              t(`statuses.${status}`),
              joinedOn && t('list.joined', { day: dateText(joinedOn) }),
              uscc,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </View>
      ))}
      <View className="pair-alike">
        <Chip tone={tones[strength]}>{t(`strengths.${strength}`)}</Chip>
        {alike.map((words) => (
          <Text key={words} className="pair-facts">
            {words}
          </Text>
        ))}
      </View>
      {apart && (
        <Text className="pair-facts">{t('list.apartBy', { by: apart.by ?? t('someone'), reason: apart.reason })}</Text>
      )}
    </Card>
  );
};
