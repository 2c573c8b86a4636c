import { Text, View } from '@tarojs/components';
import type { IconName } from '@/components/icon';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import './member-card.scss';

interface MemberCardProps {
  name: string;
  /** 理事单位 · No. 000127. */
  standing: string;
  /** A quiet line below the name. */
  note?: string;
  actions?: readonly { icon: IconName; label: string; onTap: () => void }[];
}

/** The card of the house: whom one stands for, in cinnabar and gold in either theme. */
export const MemberCard = ({ name, standing, note, actions = [] }: MemberCardProps) => (
  <View className="member-card">
    <View className="member-card-ring" aria-hidden />
    <Text className="member-card-standing">{standing}</Text>
    <Text className="member-card-name">{name}</Text>
    {note && <Text className="member-card-note">{note}</Text>}
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
