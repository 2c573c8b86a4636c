import { Text, View } from '@tarojs/components';
import { isElsewhere, whenEnds } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { classes } from './classes';
import './when.scss';

interface WhenProps {
  startsAt: string;
  endsAt: string | null;
  className?: string;
}

/**
 * When a meeting is. Over several days, where both ends do not fit on one line, each has its own. A reader in another
 * zone is told whose time it is.
 */
export const When = ({ startsAt, endsAt, className }: WhenProps) => {
  const t = useText();
  const [start, end] = whenEnds(startsAt, endsAt);
  return (
    <View className={classes('when', className)}>
      <Text>{end ? `${start} –` : start}</Text>
      {end && <Text>{end}</Text>}
      {isElsewhere(startsAt) && <Text className="when-zone">{t('dates.beijing')}</Text>}
    </View>
  );
};
