import { Text, View } from '@tarojs/components';
import type { cloud } from '@/cloud/client';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { Icon } from '@/components/icon';
import { instantText } from '@/i18n/dates';
import { useIdentityText } from '../../text';
import './sessions.scss';

export type Session = Awaited<ReturnType<typeof cloud.identity.deskSessions>>['rows'][number];

export const SessionRow = ({ session, here, onEnd }: { session: Session; here: boolean; onEnd: () => void }) => {
  const t = useIdentityText('desk');
  const { device, createdAt, confirmedAt, lastSeenAt, expiresAt } = session;
  return (
    <Card>
      <View className="session">
        <Icon name="desk" className="session-icon" />
        <View className="session-words">
          <View className="session-head">
            <Text className="session-device">{device}</Text>
            {here && <Chip tone="jade">{t('sessions.here')}</Chip>}
          </View>
          <Text className="session-note">{t('sessions.confirmed', { at: instantText(confirmedAt ?? createdAt) })}</Text>
          {lastSeenAt && <Text className="session-note">{t('sessions.seen', { at: instantText(lastSeenAt) })}</Text>}
          <Text className="session-note">{t('sessions.until', { at: instantText(expiresAt) })}</Text>
        </View>
        <Button kind="plain" small label={t('sessions.endOf', { device })} onTap={onEnd}>
          {t('sessions.end')}
        </Button>
      </View>
    </Card>
  );
};
