import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { goInstead, goTab } from '@/hooks/go';
import { usePrivacyText } from '../../text';
import './gone.scss';

/** The account is closed: the receipt is shown here and nowhere else again. */
export const Gone = ({ receipt }: { receipt: string }) => {
  const t = usePrivacyText();
  const copy = () =>
    void Taro.setClipboardData({ data: receipt }).then(
      () => Taro.showToast({ icon: 'none', title: t('erase.copied') }),
      () => undefined,
    );
  return (
    <Page title={t('erase.title')}>
      <NoticeBox tone="jade" icon="tick" title={t('erase.doneTitle')} words={[t('erase.doneWords')]} />
      <Card>
        <Text selectable className="gone-receipt">
          {receipt}
        </Text>
      </Card>
      <View className="gone-buttons">
        <Button onTap={copy}>{t('erase.copy')}</Button>
        <Button kind="plain" onTap={() => goInstead('privacy/receipt', { receipt })}>
          {t('erase.check')}
        </Button>
        <Button kind="plain" onTap={() => goTab('home')}>
          {t('erase.leave')}
        </Button>
      </View>
    </Page>
  );
};
