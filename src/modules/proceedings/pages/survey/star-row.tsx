import { Text, View } from '@tarojs/components';
import { ratingKeys } from '@contracts/rating-keys';
import { accessible } from '@/components/accessible';
import { classes } from '@/components/classes';
import { useProceedingsText } from '../../text';

export const aspects = ['overall', ...ratingKeys] as const;
export type Aspect = (typeof aspects)[number];
const five = [1, 2, 3, 4, 5] as const;
export type Stars = (typeof five)[number];
const names = { 1: 'one', 2: 'two', 3: 'three', 4: 'four', 5: 'five' } as const;

interface StarRowProps {
  aspect: Aspect;
  stars: Stars | null;
  missing: boolean;
  onRate: (stars: Stars) => void;
}

/** One to five stars, the number said in a word as well. */
export const StarRow = ({ aspect, stars, missing, onRate }: StarRowProps) => {
  const t = useProceedingsText('survey');
  const name = t(`aspects.${aspect}`);
  return (
    <View className="star-row" aria-label={name}>
      <View className="star-row-head">
        <Text className="star-row-name">{name}</Text>
        <Text className={classes('star-row-words', missing && 'star-row-missing')}>
          {t(`words.${stars ? names[stars] : 'none'}`)}
        </Text>
      </View>
      <View className="star-row-stars">
        {five.map((value) => (
          <View
            key={value}
            className="star-tap"
            hoverClass="pressed"
            onClick={() => onRate(value)}
            {...accessible('radio', t('star', { aspect: name, count: value, words: t(`words.${names[value]}`) }), {
              checked: stars === value,
            })}
          >
            <View className={classes('star', stars !== null && value <= stars && 'star-on')} />
          </View>
        ))}
      </View>
    </View>
  );
};
