import { Text, View } from '@tarojs/components';
import { NoticeBox } from '@/components/notice-box';
import { Tick } from '@/components/tick';
import { useParametersText } from '../../text';
import type { Doubt } from '../../types';

interface DoubtsProps {
  doubts: Doubt[];
  seen: boolean;
  /** Left out where there is nothing to confirm. */
  onSeen: ((seen: boolean) => void) | undefined;
}

/** What does not fit, and what is for the person to judge; each with its sentence. */
export const Doubts = ({ doubts, seen, onSeen }: DoubtsProps) => {
  const t = useParametersText('arrangement');
  const ofWeight = (weight: Doubt['weight']) => doubts.filter((each) => each.weight === weight);
  return (
    <View>
      {(['wrong', 'ask'] as const).map((weight) =>
        ofWeight(weight).length === 0 ? null : (
          <NoticeBox
            key={weight}
            tone={weight === 'wrong' ? 'cinnabar' : 'amber'}
            icon="bang"
            title={t(weight === 'wrong' ? 'faults' : 'doubts')}
          >
            <View className="doubts">
              {ofWeight(weight).map((each, i) => (
                <View key={`${each.key}${i}`} className="doubt">
                  <Text>{t(`doubt.${each.key}`, each as never)}</Text>
                  {each.sentence && (
                    <Text className="doubt-sentence">{t('inSentence', { sentence: each.sentence })}</Text>
                  )}
                </View>
              ))}
              {weight === 'ask' && onSeen && <Tick checked={seen} label={t('seen')} onChange={onSeen} />}
            </View>
          </NoticeBox>
        ),
      )}
    </View>
  );
};
