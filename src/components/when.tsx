import { Text, View } from '@tarojs/components';
import { whenText } from '@/i18n/dates';
import { classes } from './classes';
import './when.scss';

interface WhenProps {
  startsAt: string;
  endsAt: string | null;
  className?: string;
}

/** When a meeting is. Over several days, where both ends do not fit on one line, each has its own. */
export const When = ({ startsAt, endsAt, className }: WhenProps) => {
  const [start = '', end] = whenText(startsAt, endsAt).split(' – ');
  return (
    <View className={classes('when', className)}>
      <Text>{end ? `${start} –` : start}</Text>
      {end && <Text>{end}</Text>}
    </View>
  );
};
