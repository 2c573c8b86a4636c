import { Text, View } from '@tarojs/components';
import type { cloud } from '@/cloud/client';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { go } from '@/hooks/go';
import { useText } from '@/i18n/main';
import { usePointsText } from '../../text';
import './standings.scss';

type Member = Awaited<ReturnType<typeof cloud.points.standings>>['rows'][number];

/** Few elements: thirty of these are one screen, which WeChat wants below 300. */
export const StandingRow = ({ member }: { member: Member }) => {
  const t = usePointsText();
  const house = useText();
  const { membershipId, name, memberNo, balance, entries } = member;
  return (
    <Tap
      className="standing"
      label={t('standings.row', { name, no: memberNo, balance, count: entries })}
      onTap={() => go('points/ledger', { id: membershipId })}
    >
      <View className="standing-words">
        <Text className="standing-name">{name}</Text>
        <Text className="standing-note">
          {`${house('card.no', { no: memberNo })} · ${t('standings.entries', { count: entries })}`}
        </Text>
      </View>
      <Text className="standing-balance">{t('standings.balance', { balance })}</Text>
      <Icon name="forward" size="small" className="standing-forward" />
    </Tap>
  );
};
