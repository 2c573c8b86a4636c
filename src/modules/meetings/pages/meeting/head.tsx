import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Card } from '@/components/card';
import { Icon } from '@/components/icon';
import { ListRow } from '@/components/list-row';
import { When } from '@/components/when';
import { useText } from '@/i18n/main';
import { toMap } from '../../position';
import { useMeetingsText } from '../../text';
import type { Meeting } from '../../use-meeting';

/** What it is, when and where. */
export const Head = ({ meeting }: { meeting: Meeting }) => {
  const t = useMeetingsText('meeting');
  const house = useText();
  const { title, kind, form, startsAt, endsAt, committeeName } = meeting;
  const { place } = form;
  const standing = [house(`meetingKinds.${kind}`), form.sessionNo, committeeName].filter(Boolean).join(' · ');
  const position = place?.position;
  const showMap = position
    ? () => {
        const on = toMap(position);
        void Taro.openLocation({ ...on, name: place.name, address: place.address, scale: 16 });
      }
    : undefined;
  return (
    <View>
      <View className="meeting-head">
        <Text className="meeting-kind">{standing}</Text>
        <Text className="meeting-title">{title}</Text>
      </View>
      <Card kind="list">
        <View className="list-row">
          <Icon name="calendar" className="list-row-icon" />
          {startsAt ? (
            <When startsAt={startsAt} endsAt={endsAt} className="list-row-words" />
          ) : (
            <Text>{t('noTime')}</Text>
          )}
        </View>
        <ListRow
          icon="place"
          title={place?.name ?? t('noPlace')}
          note={place?.address || undefined}
          value={showMap && t('map')}
          onTap={showMap}
        />
      </Card>
    </View>
  );
};
