import { Text, View } from '@tarojs/components';
import { unjudgedName } from '../../../../../contracts/unjudged-name';
import { cameAt } from '../../came-at';
import { useAttendanceText } from '../../text';
import type { Hall } from './use-hall';
import './arrivals.scss';

const shown = 5;

/** Who has just come in, the newest on top. */
export const Arrivals = ({ latest }: { latest: Hall['latest'] }) => {
  const t = useAttendanceText();
  return (
    <View className="hall-arrivals">
      <Text className="hall-label">{t('hall.latest')}</Text>
      {latest.length === 0 && <Text className="hall-first">{t('hall.first')}</Text>}
      {latest.slice(0, shown).map(({ id, name, guest, unitName, at }) => (
        <View key={id} className="hall-arrival">
          <Text className="hall-arrival-name">{name === unjudgedName ? t('hall.guest') : name}</Text>
          <Text className="hall-arrival-unit">
            {[guest && name !== unjudgedName && t('hall.guest'), unitName].filter(Boolean).join(' · ')}
          </Text>
          <Text className="hall-arrival-at">{cameAt(at)}</Text>
        </View>
      ))}
    </View>
  );
};
