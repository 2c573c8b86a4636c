import { Text, View } from '@tarojs/components';
import type { IconName } from '@/components/icon';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import './member-card.scss';

interface MemberCardProps {
  name: string;
  /** 理事单位 · No. 000127. */
  standing: string;
  /** What there is to say of the membership, side by side. */
  facts?: readonly { label: string; value: string }[];
  actions?: readonly { icon: IconName; label: string; onTap: () => void }[];
}

/** The card of the house: whom one stands for, in cinnabar and gold in either theme. The first action is the usual one. */
export const MemberCard = ({ name, standing, facts = [], actions = [] }: MemberCardProps) => (
  <View className="member-card">
    <View className="member-card-ring" aria-hidden />
    <Text className="member-card-standing">{standing}</Text>
    <Text className="member-card-name">{name}</Text>
    {facts.length > 0 && (
      <View className="member-card-facts">
        {facts.map(({ label, value }) => (
          <View key={label} className="member-card-fact">
            <Text className="member-card-label">{label}</Text>
            <Text className="member-card-value">{value}</Text>
          </View>
        ))}
      </View>
    )}
    {actions.length > 0 && (
      <View className="member-card-actions">
        {actions.map((action) => (
          <Tap key={action.label} className="member-card-action" label={action.label} onTap={action.onTap}>
            <Icon name={action.icon} size="small" />
            <Text>{action.label}</Text>
          </Tap>
        ))}
      </View>
    )}
  </View>
);
