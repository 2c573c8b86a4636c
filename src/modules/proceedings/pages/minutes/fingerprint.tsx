import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Section } from '@/components/section';
import { useProceedingsText } from '../../text';

/** `3fa1c2d4…9b0e77aa`: both ends, so that two copies can be compared by eye. */
export const shortened = (hash: string) => `${hash.slice(0, 8)}…${hash.slice(-8)}`;

export const Fingerprint = ({ hash }: { hash: string }) => {
  const t = useProceedingsText('minutes');
  const copy = () =>
    void Taro.setClipboardData({ data: hash }).then(() => Taro.showToast({ icon: 'none', title: t('hash.copied') }));
  return (
    <View>
      <Section title={t('hash.title')} />
      <Card>
        <View className="minutes-hash">
          <Text className="minutes-digest">{shortened(hash)}</Text>
          <Button kind="plain" small onTap={copy} label={`${t('hash.copy')}，${t('hash.title')}`}>
            {t('hash.copy')}
          </Button>
        </View>
        <Text className="minutes-quiet">{t('hash.note')}</Text>
      </Card>
    </View>
  );
};
