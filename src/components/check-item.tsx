import { Text, View } from '@tarojs/components';
import { useText } from '@/i18n/main';
import { classes } from './classes';
import { Icon } from './icon';
import { Tap } from './tap';
import './check-item.scss';

interface CheckItemProps {
  result: 'pass' | 'warn' | 'fail';
  title: string;
  /** What to do, or why it is well. */
  note?: string | null;
  /** A way to mend it. */
  action?: string;
  onAction?: () => void;
}
const signs = { pass: 'tick', warn: 'bang', fail: 'cross' } as const;

/** One line of a check: a sign, what was looked at, what to do. */
export const CheckItem = ({ result, title, note, action, onAction }: CheckItemProps) => {
  const t = useText();
  return (
    <View className="check-item">
      <View className={classes('check-item-sign', `check-item-${result}`)}>
        <Icon name={signs[result]} size="small" label={t(`states.${result}`)} />
      </View>
      <View className="check-item-words">
        <Text>{title}</Text>
        {note && <Text className="check-item-note">{note}</Text>}
      </View>
      {action && (
        <Tap className="check-item-action" label={`${action}，${title}`} onTap={onAction}>
          <Text>{action}</Text>
          <Icon name="forward" size="small" />
        </Tap>
      )}
    </View>
  );
};
