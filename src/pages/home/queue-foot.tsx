import { Text, View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { to } from '@/hooks/go';
import { useText } from '@/i18n/main';
import type { Choice } from '@/parts/workbench/duty-filters';
import './home.scss';

interface QueueFootProps {
  /** How many more of one's own there are. */
  rest: number;
  /** How many others are late with. */
  others?: number;
  choice?: Choice;
}

const Way = ({ words, onTap }: { words: string; onTap: (() => void) | undefined }) => (
  <Tap className="home-queue-way" label={words} onTap={onTap}>
    <Text>{words}</Text>
    <Icon name="forward" size="small" />
  </Tap>
);

/** The ways to the rest of the queue; nothing where everything is in sight. */
export const QueueFoot = ({ rest, others = 0, choice = { filter: 'all' } }: QueueFootProps) => {
  const t = useText();
  const { filter, source } = choice;
  if (rest <= 0 && others === 0) return null;
  return (
    <View className="home-queue-foot">
      {rest > 0 ? (
        <Way words={t('home.more', { count: rest })} onTap={to('workbench/duties', { filter, source })} />
      ) : (
        <View />
      )}
      {others > 0 && (
        <Way words={t('duty.others', { count: others })} onTap={to('workbench/duties', { filter: 'others' })} />
      )}
    </View>
  );
};
