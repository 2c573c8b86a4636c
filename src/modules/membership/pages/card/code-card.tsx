import { Text, View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon';
import { QrCode } from '@/components/qr-code';
import { useOnline } from '@/hooks/online';
import { useText } from '@/i18n/main';
import { tierText } from '@/parts/membership/tier-text';
import { useMembershipText } from '../../text';
import type { useCode } from './use-code';

type MemberCard = NonNullable<ReturnType<typeof useCode>['read']['data']>;

/** The card in the house's red, its code below, and what it says. */
export const CodeCard = ({ card, expired, failed }: { card: MemberCard; expired: boolean; failed: boolean }) => {
  const t = useMembershipText('apply');
  const house = useText();
  const online = useOnline();
  const facts = [
    [t('card.member'), card.memberNo],
    [t('card.tier'), tierText(card.tier)],
    [t('card.joined'), card.joinedOn],
  ] as const;
  const note = expired ? (failed || !online ? t('card.offline') : t('card.stale')) : t('card.refresh');
  return (
    <View className="code-card">
      <View className="code-card-head">
        <View className="code-card-ring" aria-hidden />
        <Text className="code-card-name">{card.name}</Text>
        <Text className="code-card-standing">
          {`${tierText(card.tier)} · ${house('card.no', { no: card.memberNo })}`}
        </Text>
      </View>
      <View className="code-card-body">
        <View className={classes('code-card-qr', expired && 'code-card-old')}>
          <QrCode text={card.qr} size={220} label={t('card.code', { name: card.name })} />
          {expired && (
            <View className="code-card-veil">
              <Icon name={failed || !online ? 'offline' : 'clock'} size="large" />
            </View>
          )}
        </View>
        <Text className={classes('code-card-note', expired && 'code-card-warn')} {...accessible('status', note)}>
          {note}
        </Text>
      </View>
      <View className="code-card-facts">
        {facts.map(([label, value]) => (
          <View key={label} className="code-card-fact">
            <Text className="code-card-label">{label}</Text>
            <Text className="code-card-value">{value}</Text>
          </View>
        ))}
      </View>
    </View>
  );
};
