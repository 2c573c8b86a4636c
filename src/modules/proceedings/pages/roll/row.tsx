import { Text, View } from '@tarojs/components';
import { Tap } from '@/components/tap';
import '@/components/chip.scss';
import { stamp } from '../../components/ceased-words';
import { useProceedingsText } from '../../text';
import type { RollRow } from './roll-types';
import './roll.scss';

const tones = { present: 'jade', left: 'neutral', excused: 'amber', absent: 'neutral', ceased: 'cinnabar' } as const;

/** Few elements: thirty of these are one screen, which WeChat wants below 300. */
export const Row = ({ person, onProxy }: { person: RollRow; onProxy: () => void }) => {
  const t = useProceedingsText('roll');
  const terms = useProceedingsText('terms');
  const { name, unitName, voter, presence, excuse, ceased, proxy, holds } = person;
  // Nobody counts on an observer, so one who did not come is not missed.
  const state = voter || presence !== 'absent' ? terms(`presence.${presence}`) : null;
  const note = [
    unitName,
    voter ? null : terms('observers'),
    ceased && terms('ceased.row', { when: stamp(ceased.at), why: terms(`ceased.${ceased.why}`) }),
    excuse ? t('excuse', { reason: excuse }) : null,
    proxy && t(proxy.stands ? 'lent' : 'lentEnded', { holder: proxy.holder }),
    holds.length > 0 ? t('holds', { names: holds.join(terms('people.separator')) }) : null,
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <Tap
      className="roll-row"
      label={[name, note, state].filter(Boolean).join('，')}
      onTap={proxy ? onProxy : undefined}
    >
      <View className="roll-words">
        <Text>{name}</Text>
        {note && <Text className="roll-quiet">{note}</Text>}
      </View>
      {state && <Text className={`roll-state tone-${tones[presence]}`}>{state}</Text>}
    </Tap>
  );
};
