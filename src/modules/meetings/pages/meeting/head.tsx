import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { whenText } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { useMeetingText } from '../../messages/meeting';
import { toMap } from '../../position';
import type { Meeting } from '../../use-meeting';

/** What it is, when and where. */
export const Head = ({ meeting }: { meeting: Meeting }) => {
  const t = useMeetingText();
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
        <ListRow icon="calendar" title={startsAt ? whenText(startsAt, endsAt) : t('noTime')} />
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
