import { Text, View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { Button } from '@/components/button';
import { goTab } from '@/hooks/go';
import { useMembershipText } from '../../text';
import './unit.scss';

export const Left = ({ name }: { name: string }) => {
  const t = useMembershipText('members');
  return (
    <View className="unit-left" {...accessible('status')}>
      <Text className="unit-name">{t('leave.left')}</Text>
      <Text className="unit-left-note">{t('leave.leftNote', { name })}</Text>
      <Button onTap={() => goTab('home')}>{t('leave.home')}</Button>
    </View>
  );
};
