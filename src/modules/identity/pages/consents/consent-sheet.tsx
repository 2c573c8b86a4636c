import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { consentVersions } from '@contracts/consents';
import { cloud } from '@/cloud/client';
import { detailOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { accessible } from '@/components/accessible';
import { Button } from '@/components/button';
import { ListRow } from '@/components/list-row';
import { Sheet } from '@/components/sheet';
import { to } from '@/hooks/go';
import { instantText } from '@/i18n/dates';
import { useConsentText } from '@/parts/identity/consent-text';
import { useIdentityText } from '../../text';
import type { Standing } from './standing';
import './consents.scss';

type Carried = { membershipId: string; name: string; applying: boolean };
/** What of one's own a consent is needed for, as the refusal says it. */
const carriedOf = (error: Error): Carried[] => {
  const { of } = detailOf(error);
  return Array.isArray(of) ? (of as Carried[]) : [];
};

/** One consent in full, its history, and the way to take it back or give it again. */
export const ConsentSheet = ({
  standing,
  association,
  onClose,
}: {
  standing: Standing;
  association: string;
  onClose: () => void;
}) => {
  const t = useIdentityText('account');
  const words = useConsentText();
  const { code, state, history } = standing;
  const [asking, setAsking] = useState(false);
  const say = (title: string) => void Taro.showToast({ icon: 'none', title });
  const refreshes = [['identity', 'consents']];
  const withdraw = useWrite(cloud.identity.withdrawConsent, {
    refreshes,
    onDone: () => {
      say(t('consents.withdrawDone'));
      onClose();
    },
  });
  const grant = useWrite(cloud.identity.grantConsent, {
    refreshes,
    onDone: () => {
      say(t('consents.agreeDone'));
      onClose();
    },
  });
  const name = words(`${code}.name`);
  const fault = withdraw.sentence ?? grant.sentence;
  const carried = withdraw.error ? carriedOf(withdraw.error) : [];
  const stands = state === 'given' || state === 'outdated';
  const body = words(`${code}.body`, { association }).split('\n');
  const buttons = asking ? (
    <View className="consent-buttons">
      <Button kind="danger" busy={withdraw.busy} onTap={() => withdraw.run({ code })}>
        {t('consents.withdraw')}
      </Button>
      <Button kind="plain" onTap={onClose}>
        {t('consents.keep')}
      </Button>
    </View>
  ) : (
    <View className="consent-buttons">
      {state !== 'given' && (
        <Button busy={grant.busy} onTap={() => grant.run({ code, version: consentVersions[code] })}>
          {state === 'none' ? t('consents.agree') : t('consents.agreeAgain')}
        </Button>
      )}
      {stands && (
        <Button kind="plain" onTap={() => setAsking(true)}>
          {t('consents.withdraw')}
        </Button>
      )}
    </View>
  );
  return (
    <Sheet open title={asking ? t('consents.withdrawTitle', { name }) : name} onClose={onClose} footer={buttons}>
      {asking ? (
        <Text>{t(`consents.consequence.${code}`)}</Text>
      ) : (
        <View>
          {body.map((paragraph) => (
            <View key={paragraph} className="consent-paragraph">
              {paragraph}
            </View>
          ))}
          {history.length > 0 && (
            <View className="consent-history">
              <Text className="consent-history-title">{t('consents.history')}</Text>
              {history.map(({ version, grantedAt, withdrawnAt }) => (
                <View key={grantedAt}>
                  {withdrawnAt && (
                    <View className="consent-moment">
                      {t('consents.withdrawn', { at: instantText(withdrawnAt), version })}
                    </View>
                  )}
                  <View className="consent-moment">
                    {t('consents.granted', { at: instantText(grantedAt), version })}
                  </View>
                </View>
              ))}
            </View>
          )}
        </View>
      )}
      {fault && (
        <View className="consent-fault" {...accessible('alert')}>
          {fault}
        </View>
      )}
      {carried.map(({ membershipId, name: of, applying }) => (
        <ListRow
          key={membershipId}
          icon="building"
          title={of}
          note={t(applying ? 'consents.toApplication' : 'consents.toUnit')}
          onTap={applying ? to('membership/application', { id: membershipId }) : to('membership/unit')}
        />
      ))}
    </Sheet>
  );
};
