import { Text, View } from '@tarojs/components';
import '@/components/chip.scss';
import { useProceedingsText } from '../../text';
import type { RollRow } from './roll-types';
import './roll.scss';

const tones = { present: 'jade', left: 'neutral', excused: 'amber', absent: 'neutral' } as const;

/** Few elements: thirty of these are one screen, which WeChat wants below 300. */
export const Row = ({ person }: { person: RollRow }) => {
  const t = useProceedingsText('roll');
  const terms = useProceedingsText('terms');
  const { name, unitName, voter, presence, excuse } = person;
  // Nobody counts on an observer, so one who did not come is not missed.
  const state = voter || presence !== 'absent' ? terms(`presence.${presence}`) : null;
  const note = [unitName, voter ? null : terms('observers'), excuse ? t('excuse', { reason: excuse }) : null]
    .filter(Boolean)
    .join(' · ');
  return (
    <View className="roll-row">
      <View className="roll-words">
        <Text>{name}</Text>
        {note && <Text className="roll-quiet">{note}</Text>}
      </View>
      {state && <Text className={`roll-state tone-${tones[presence]}`}>{state}</Text>}
    </View>
  );
};
