import { Text, View } from '@tarojs/components';
import { Card } from '@/components/card';
import { useIdentityText } from '../../text';
import './desk-login.scss';

/** What to do with the phone, in order. */
export const Ways = ({ device, scannable }: { device: string; scannable: boolean }) => {
  const t = useIdentityText('desk');
  const scan = { title: t('login.way.scan.title'), note: t('login.way.scan.note') };
  const type = { title: scannable ? t('login.way.type.title') : t('login.wayTyped'), note: t('login.way.type.note') };
  // A name is not broken over two lines.
  const whole = device.replace(/ /g, '\u00a0');
  const check = { title: t('login.way.check.title'), note: t('login.way.check.note', { device: whole }) };
  const ways = scannable ? [scan, check, type] : [type, check];
  return (
    <Card className="desk-login-ways">
      {ways.map(({ title, note }, index) => (
        <View key={title} className="desk-login-way">
          <Text className="desk-login-step">{index + 1}</Text>
          <View className="desk-login-words">
            <Text className="desk-login-way-title">{title}</Text>
            <Text className="desk-login-note">{note}</Text>
          </View>
        </View>
      ))}
    </Card>
  );
};
