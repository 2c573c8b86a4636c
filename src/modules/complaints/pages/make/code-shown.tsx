import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { goInstead } from '@/hooks/go';
import { useComplaintsText } from '../../text';
import '../../components/complaints.scss';

/** The code of an anonymous complaint: shown once, and kept by nobody else. */
export const CodeShown = ({ code, number }: { code: string; number: string }) => {
  const t = useComplaintsText('make');
  const copy = () =>
    void Taro.setClipboardData({ data: code }).then(() => Taro.showToast({ icon: 'none', title: t('copied') }));
  return (
    <Page
      title={t('title')}
      action={
        <ActionBar>
          <Button kind="plain" onTap={() => goInstead('complaints/code', { code })}>
            {t('follow')}
          </Button>
          <Button onTap={copy}>{t('copy')}</Button>
        </ActionBar>
      }
    >
      <NoticeBox tone="amber" icon="bang" title={t('codeTitle')} words={[t('codeWords')]} />
      <Card>
        <Text className="complaint-code" selectable>
          {code}
        </Text>
        <Text className="complaint-line">{t('sent', { number })}</Text>
      </Card>
    </Page>
  );
};
