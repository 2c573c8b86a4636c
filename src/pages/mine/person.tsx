import { Text, View } from '@tarojs/components';
import type { Whoami } from '@/cloud/reads';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { Icon } from '@/components/icon';
import { to } from '@/hooks/go';
import { useText } from '@/i18n/main';
import { phoneText } from '@/i18n/phone-text';
import './mine.scss';

export const Person = ({ me }: { me: Whoami }) => {
  const t = useText();
  const signIn = to('identity/desk-login');
  const profile = me.signedIn ? to('identity/profile') : undefined;
  const offices = [...new Set(me.offices.map(({ office }) => office))];
  const note = me.person?.phone ? t('mine.phone', { phone: phoneText(me.person.phone) }) : t('mine.noPhone');
  return (
    <Card onTap={profile} label={profile && t('mine.profile')}>
      <View className="person">
        <View className="person-mark">
          <Icon name="person" size="large" />
        </View>
        <View className="person-words">
          <Text className="person-name">{me.signedIn ? me.person?.name || t('mine.nameless') : t('mine.guest')}</Text>
          <Text className="person-note">{me.signedIn ? note : t('mine.guestNote')}</Text>
          {offices.length > 0 && (
            <View className="person-offices">
              {offices.map((office) => (
                <Chip key={office} tone="azure">
                  {t(`offices.${office}`)}
                </Chip>
              ))}
            </View>
          )}
        </View>
        {profile && <Icon name="forward" size="small" className="person-forward" />}
      </View>
      {!me.signedIn && signIn && (
        <View className="person-sign-in">
          <Button onTap={signIn}>{t('mine.signIn')}</Button>
        </View>
      )}
    </Card>
  );
};
