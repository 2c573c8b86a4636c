import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { actingUnit, useWhoami } from '@/cloud/reads';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { useText } from '@/i18n/main';
import { ChooseUnit, hasChoice } from './choose-unit';
import './on-behalf.scss';

/**
 * In a form: for which member it is done, and the way to another one unless that is `settled`. `name`: of the member that
 * it is done for whichever one acts for, such as the one on a roll.
 */
export const OnBehalf = ({ settled, name }: { settled?: boolean; name?: string }) => {
  const t = useText();
  const me = useWhoami().data;
  const [choosing, setChoosing] = useState(false);
  const unit = me && actingUnit(me);
  if (name === undefined && (!unit || unit.status !== 'active')) return null;
  return (
    <View className="on-behalf">
      <Icon name="building" size="small" />
      <Text className="on-behalf-name">{t('mine.onBehalf', { name: name ?? unit?.name ?? '' })}</Text>
      {!settled && name === undefined && me && hasChoice(me) && (
        <>
          <Tap className="on-behalf-change" label={t('mine.choose')} onTap={() => setChoosing(true)}>
            <Text>{t('mine.chooseShort')}</Text>
          </Tap>
          <ChooseUnit me={me} open={choosing} onClose={() => setChoosing(false)} />
        </>
      )}
    </View>
  );
};
