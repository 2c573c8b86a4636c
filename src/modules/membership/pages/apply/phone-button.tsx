import Taro from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { sentenceOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { useMembershipText } from '../../text';
import '@/parts/identity/refusals';

/** WeChat's own phone number, in WeChat only; typing it is always possible. */
export const PhoneButton = ({ onPhone }: { onPhone: (phone: string) => void }) => {
  const t = useMembershipText('apply');
  const say = (title: string) => void Taro.showToast({ icon: 'none', title });
  const verify = useWrite(cloud.identity.verifyPhone, {
    refreshes: [['identity']],
    onDone: ({ phone, asking }) => {
      onPhone(phone.replace(/^\+86/, ''));
      const [invitation] = asking;
      say(invitation ? t('phoneAsked', { name: invitation.unit }) : t('phoneFilled'));
    },
    onRefused: (error) => say(sentenceOf(error)),
  });
  if (process.env.TARO_ENV === 'h5') return null;
  return (
    <Button
      kind="plain"
      small
      openType="getPhoneNumber"
      busy={verify.busy}
      onPhoneNumber={({ detail }) => {
        // Refused by the person: the field waits for typing.
        if (detail.code) verify.run({ code: detail.code });
      }}
    >
      {t('phoneButton')}
    </Button>
  );
};
