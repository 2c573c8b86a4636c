import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import type { Whoami } from '@/cloud/reads';
import { useWrite } from '@/cloud/use-write';
import { accessible } from '@/components/accessible';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { ListRow } from '@/components/list-row';
import { to } from '@/hooks/go';
import { phoneText } from '@/i18n/phone-text';
import { useIdentityText } from '../../text';
import './profile.scss';

/** Name and phone as they are known; WeChat's own button verifies the phone; companies that named it ask then. */
export const Phone = ({ me }: { me: Whoami }) => {
  const t = useIdentityText('account');
  const [asking, setAsking] = useState<readonly { representativeId: string; unit: string }[]>([]);
  const [denied, setDenied] = useState(false);
  const verify = useWrite(cloud.identity.verifyPhone, {
    onDone: ({ asking: companies }) => {
      setAsking(companies);
      void Taro.showToast({ icon: 'none', title: t('profile.verifiedDone') });
    },
  });
  const { name = null, phone = null, phoneVerified = false } = me.person ?? {};
  return (
    <View>
      <Card kind="list">
        <ListRow
          icon="person"
          title={name || t('profile.nameless')}
          note={t(name ? 'profile.nameNote' : 'profile.noName')}
        />
        <ListRow
          icon="phone"
          title={phone ? phoneText(phone) : t('profile.noPhone')}
          note={t('profile.phone')}
          extra={
            phone ? (
              <Chip tone={phoneVerified ? 'jade' : 'neutral'} icon={phoneVerified ? 'tick' : undefined}>
                {t(phoneVerified ? 'profile.verified' : 'profile.unverified')}
              </Chip>
            ) : undefined
          }
        />
        <View className="profile-verify">
          {process.env.TARO_ENV === 'weapp' ? (
            <>
              <Button
                kind={phoneVerified ? 'plain' : 'primary'}
                openType="getPhoneNumber"
                busy={verify.busy}
                onPhoneNumber={({ detail }) => {
                  setDenied(!detail.code);
                  if (detail.code) verify.run({ code: detail.code });
                }}
              >
                {t(phoneVerified ? 'profile.verifyAgain' : 'profile.verify')}
              </Button>
              {!phoneVerified && <Text className="profile-note">{t('profile.verifyNote')}</Text>}
            </>
          ) : (
            !phoneVerified && <Text className="profile-note">{t('profile.verifyElsewhere')}</Text>
          )}
          {!phoneVerified && !denied && <Text className="profile-note">{t('profile.typed')}</Text>}
          {denied && <Text className="profile-note">{t('profile.denied')}</Text>}
          {verify.sentence && (
            <View className="profile-fault" {...accessible('alert')}>
              {verify.sentence}
            </View>
          )}
        </View>
      </Card>
      {asking.length > 0 && (
        <Card kind="list" className="profile-joined">
          <View {...accessible('status')}>
            <Text className="profile-joined-title">{t('profile.asking')}</Text>
            {asking.map(({ representativeId, unit }) => (
              <ListRow
                key={representativeId}
                icon="building"
                title={unit}
                onTap={to('membership/invitation', { id: representativeId })}
              />
            ))}
          </View>
        </Card>
      )}
    </View>
  );
};
