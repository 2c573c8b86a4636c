import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { ChoiceChips } from '@/components/choice-chips';
import { Field } from '@/components/field';
import { Icon } from '@/components/icon';
import { PickerField } from '@/components/picker-field';
import { useRegions } from '@/i18n/regions';
import { fromMap, toMap } from '../../position';
import { useMeetingsText } from '../../text';
import type { Writing } from './use-draft';

const radii = { none: null, near: 200, block: 500, walk: 1000, quarter: 2000 } as const;
const radiusNames = ['none', 'near', 'block', 'walk', 'quarter'] as const;

/** Where it is: named, addressed, and pointed at on the map where there is one. */
export const PlaceFields = ({ writing }: { writing: Writing }) => {
  const t = useMeetingsText('run');
  const regions = useRegions();
  const { draft, patch, at } = writing;
  const { position } = draft;
  const pick = async () => {
    try {
      const found = await Taro.chooseLocation(position ? toMap(position) : {});
      if (!found.name && !found.address) return;
      patch({
        position: fromMap({ latitude: Number(found.latitude), longitude: Number(found.longitude) }),
        placeName: draft.placeName || found.name,
        address: found.address || draft.address,
      });
    } catch (fault) {
      const words = typeof fault === 'object' && fault !== null && 'errMsg' in fault ? String(fault.errMsg) : '';
      if (!/cancel/.test(words)) void Taro.showToast({ icon: 'none', title: t('edit.pickFailed') });
    }
  };
  return (
    <Card kind="list">
      <Field
        label={t('edit.placeName')}
        hint={t('edit.placeHint')}
        value={draft.placeName}
        maxLength={60}
        onChange={(placeName) => patch({ placeName })}
        id={at('place.name').id}
        error={at('place.name').error ?? at('place').error}
      />
      <Field
        label={t('edit.address')}
        optional
        value={draft.address}
        maxLength={120}
        onChange={(address) => patch({ address })}
        {...at('place.address')}
      />
      <PickerField
        label={t('edit.region')}
        options={regions.options}
        value={draft.region}
        onChange={(region) => patch({ region })}
        searchable
        {...at('place.region')}
      />
      {process.env.TARO_ENV === 'weapp' && (
        <View className="edit-map">
          {position && (
            <View className="edit-picked">
              <Icon name="tick" size="small" />
              <Text>{t('edit.picked')}</Text>
            </View>
          )}
          <View className="edit-buttons">
            <Button kind="plain" small onTap={() => void pick()}>
              {t('edit.pick')}
            </Button>
            {position && (
              <Button kind="quiet" small onTap={() => patch({ position: null, checkInRadius: null })}>
                {t('edit.unpick')}
              </Button>
            )}
          </View>
        </View>
      )}
      {position && (
        <ChoiceChips
          label={t('edit.radius')}
          hint={t('edit.radiusHint')}
          choices={radiusNames.map((value) => ({ value, label: t(`edit.radii.${value}`) }))}
          value={radiusNames.find((name) => radii[name] === draft.checkInRadius) ?? null}
          onChange={(name) => patch({ checkInRadius: radii[name] })}
          id={at('place.checkInRadius').id}
          error={at('place.checkInRadius').error ?? at('place.position').error}
        />
      )}
    </Card>
  );
};
