import { Text, View } from '@tarojs/components';
import type { Tone } from '@/components/chip';
import '@/components/chip.scss';
import { classes } from '@/components/classes';
import { Icon, type IconName } from '@/components/icon';
import { Tap } from '@/components/tap';
import './todo-row.scss';

interface TodoRowProps {
  icon: IconName;
  tone: Tone;
  title: string;
  note: string;
  onTap?: () => void;
}

/** Something to do: what, why and one tap away. */
export const TodoRow = ({ icon, tone, title, note, onTap }: TodoRowProps) => (
  <Tap className="todo-row" onTap={onTap} label={`${title}，${note}`}>
    <View className={classes('todo-row-mark', `tone-${tone}`)}>
      <Icon name={icon} />
    </View>
    <View className="todo-row-words">
      <Text className="todo-row-title">{title}</Text>
      <Text className="todo-row-note">{note}</Text>
    </View>
    {onTap && <Icon name="forward" size="small" className="todo-row-forward" />}
  </Tap>
);
