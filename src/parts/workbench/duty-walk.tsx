import { Text, View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { useHere, useKeys } from '@/hooks/desk';
import { openInstead } from '@/hooks/go';
import { placeOf } from './duty-place';
import { useDutiesText } from './text';
import { useDuties } from './use-duties';
import './duty-walk.scss';

/** On a page of a duty: which of how many it is, and the ways to the one before and the one after. Nothing on a phone. */
export const DutyWalk = () => {
  const t = useDutiesText('walk');
  const here = useHere();
  const { rows, count } = useDuties();
  const place = placeOf(rows, here);
  const before = place?.before && (() => openInstead(place.before?.page ?? here));
  const after = place?.after && (() => openInstead(place.after?.page ?? here));
  useKeys({ ...(before ? { '[': before } : {}), ...(after ? { ']': after } : {}) });
  if (!place) return null;
  return (
    <View className="duty-walk">
      <Text className="duty-walk-at">{t('at', { at: place.at, count: Math.max(count, rows.length) })}</Text>
      {before && (
        <Tap className="duty-walk-back" label={t('before')} onTap={before}>
          <Icon name="forward" size="small" className="duty-walk-turned" />
        </Tap>
      )}
      {after && (
        <Button kind="plain" small keyName="]" onTap={after}>
          {t('after')}
        </Button>
      )}
    </View>
  );
};
