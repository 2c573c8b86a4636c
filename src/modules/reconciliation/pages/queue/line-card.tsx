import { Text, View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { money } from '@/i18n/money';
import type { CardManner } from '@/kit/register/types';
import { useReconciliationText } from '../../text';
import type { Line } from '../../types';
import { verdictOf } from './verdict';

/** Few elements: forty of these are one screen. */
export const LineCard = ({ line, as }: { line: Line; as: CardManner }) => {
  const words = useReconciliationText();
  const { payer, amount, day, remark, certain } = line;
  const title = payer || words('queue.noPayer');
  const facts = [
    [day, remark].filter(Boolean).join(' · '),
    [certain && words('queue.certain'), verdictOf(line, words)].filter(Boolean).join(' · '),
  ].join('\n');
  return (
    <View
      className="queue-card"
      hoverClass="pressed"
      onClick={as.onTap}
      onLongPress={as.onHold}
      {...accessible(as.picked === undefined ? 'button' : 'checkbox', [title, facts, money(amount)].join('\n'), {
        ...(as.picked === undefined ? {} : { checked: as.picked }),
      })}
    >
      <View className="queue-card-words">
        <Text>{title}</Text>
        <Text className="queue-card-facts">{facts}</Text>
      </View>
      <Text className="queue-card-amount">{money(amount)}</Text>
    </View>
  );
};
