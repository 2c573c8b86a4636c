import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useText } from '@/i18n/main';
import { privacyQuestion } from '@/hooks/privacy';
import { Button } from './button';
import { Sheet } from './sheet';
import './confirm.scss';

/** WeChat's privacy authorisation in our words: appears when an API that touches personal data is first used. */
export const PrivacyPopup = () => {
  const t = useText();
  const question = privacyQuestion.use();
  if (!question) return null;
  const name = t('privacy.contract');
  return (
    <Sheet
      open
      title={t('privacy.title')}
      onClose={question.refuse}
      footer={
        <View className="confirm-buttons">
          <Button
            id="privacy-agree"
            openType="agreePrivacyAuthorization"
            onPrivacyAgreed={() => question.agree('privacy-agree')}
          >
            {t('privacy.agree')}
          </Button>
          <Button kind="plain" onTap={question.refuse}>
            {t('privacy.refuse')}
          </Button>
        </View>
      }
    >
      <Text>{t('privacy.body')}</Text>
      <Button kind="quiet" onTap={() => Taro.openPrivacyContract({})}>
        {t('privacy.read', { name })}
      </Button>
    </Sheet>
  );
};
