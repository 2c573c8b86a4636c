import { Text, View } from '@tarojs/components';
import { Chip, type Tone } from '@/components/chip';
import { Tap } from '@/components/tap';
import { instantText } from '@/i18n/dates';
import { namesText } from '@/i18n/names';
import { useMeetingsText } from '../../text';
import type { Row } from './filters';

const tones: Record<Row['state'], Tone> = {
  confirmed: 'azure',
  waiting: 'amber',
  offered: 'cinnabar',
  cancelled: 'neutral',
  lapsed: 'neutral',
  walk_in: 'azure',
};

/** One registration. Few elements: a screen has many of them. */
export const Person = ({ row, onTap }: { row: Row; onTap: () => void }) => {
  const t = useMeetingsText('run');
  const { name, unitName, title, state, waitingNo, offerUntil, companions, checkedIn } = row;
  const inside = checkedIn.find(({ seat }) => seat === 0);
  const stands =
    state === 'waiting' && waitingNo !== null ? t('list.waitingNo', { no: waitingNo }) : t(`list.states.${state}`);
  const chip = inside ? t('list.came', { time: instantText(inside.at) }) : stands;
  const standing = [unitName ?? t('list.noUnit'), title].filter(Boolean).join(' · ');
  const more = [
    companions.length > 0 && t('list.companions', { names: namesText(companions.map((each) => each.name)) }),
    (row.words === 'review' || row.words === 'risky') && t('list.wordsOpen'),
    state === 'offered' && offerUntil && t('list.until', { time: instantText(offerUntil) }),
  ].filter(Boolean);
  return (
    <Tap className="registration-row" label={[name, chip, standing, ...more].join('，')} onTap={onTap}>
      <View className="registration-words">
        <Text className="registration-name">{name}</Text>
        <Text className="registration-note">{[standing, ...more].join('\n')}</Text>
      </View>
      <Chip tone={inside ? 'jade' : tones[state]}>{chip}</Chip>
    </Tap>
  );
};
