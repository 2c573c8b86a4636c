import { Text, View } from '@tarojs/components';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { instantText } from '@/i18n/dates';
import { gateText } from '../../gate-text';
import { useAttendanceText } from '../../text';

const most = 12;

/** Seats that were used more than once: each use with its gate, the one that counts first; with `onOpen` only how many. */
export const Doubles = ({ meetingId, onOpen }: { meetingId: string; onOpen?: () => void }) => {
  const t = useAttendanceText();
  const read = useRead(['attendance', 'doubleUses', meetingId], () => cloud.attendance.doubleUses({ meetingId }));
  const rows = read.data?.rows ?? [];
  if (rows.length === 0) return null;
  const count = t('log.doubles', { count: rows.length });
  if (onOpen)
    return (
      <Card kind="list">
        <ListRow icon="bang" title={t('log.double')} value={count} onTap={onOpen} />
      </Card>
    );
  return (
    <View>
      <Section title={t('log.double')} note={count} />
      <Text className="log-hint">{t('log.doubleNote')}</Text>
      {rows.slice(0, most).map(({ registrationId, seat, name, unitName, uses }) => (
        <Card key={`${registrationId}/${seat}`}>
          <View className="log-head">
            <Text className="log-name">{name}</Text>
            <Chip tone="amber" icon="bang">
              {t('log.already')}
            </Chip>
          </View>
          {unitName && <Text className="log-note">{unitName}</Text>}
          {uses.map((use, index) => (
            <View key={`${use.gate}${use.at}`} className="log-use">
              <View className="log-use-words">
                <Text className="log-use-gate">{gateText(use.gate)}</Text>
                <Text className="log-note">
                  {[instantText(use.at), use.way !== 'hall' && t(`ways.${use.way}`), use.way !== 'hall' && use.by]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </View>
              {index === 0 && <Chip tone="jade">{t('log.doubleFirst')}</Chip>}
            </View>
          ))}
        </Card>
      ))}
    </View>
  );
};
