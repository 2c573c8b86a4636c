import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Facts } from '@/components/facts';
import { Section } from '@/components/section';
import { goInstead, opener } from '@/hooks/go';
import { dayText, instantText } from '@/i18n/dates';
import { phoneText } from '@/i18n/phone-text';
import { ListPage } from '@/kit/list-page';
import { ReasonSheet } from '@/kit/reason-sheet';
import { usePrivacyText } from '../../text';
import { usePages } from '@/kit/use-pages';
import '../mine/mine.scss';

definePageConfig({ navigationBarTitleText: '我的资料', enablePullDownRefresh: true });

/** One kind of data, row by row, with why it is kept and where it is corrected. `?key=` */
export default function Holding() {
  const t = usePrivacyText();
  const { params } = useRouter();
  const key = params.key ?? '';
  const [asking, setAsking] = useState(false);
  const queryKey = ['privacy', 'holding', key];
  const read = (cursor: string | undefined) => cloud.privacy.holding({ key, cursor });
  const { first } = usePages(queryKey, read);
  const open = opener(first?.page ?? null);
  return (
    <ListPage
      title={first?.title ?? t('holding.title')}
      queryKey={queryKey}
      read={read}
      keyOf={({ at, values }) => `${at} ${values.map(({ value }) => value).join(' ')}`}
      head={({ why }) => <Text className="privacy-lead">{why}</Text>}
      row={({ at, values }) => (
        <View>
          <Section title={at ? instantText(at) : ''} />
          <Facts facts={values.map(({ label, value }) => ({ key: label, label, value: phoneText(value) }))} />
        </View>
      )}
      empty={{
        icon: 'form',
        words: t('holding.empty'),
        action: t('holding.back'),
        onAction: () => goInstead('privacy/mine'),
      }}
      action={
        <ActionBar>
          {open && (
            <Button kind="plain" onTap={open}>
              {t('holding.page')}
            </Button>
          )}
          <Button onTap={() => setAsking(true)}>{t('holding.ask')}</Button>
        </ActionBar>
      }
    >
      <ReasonSheet
        open={asking}
        onClose={() => setAsking(false)}
        title={t('holding.askTitle')}
        consequence={t('holding.askConsequence')}
        label={t('holding.askLabel')}
        hint={t('holding.askHint')}
        min={4}
        max={500}
        verb={t('holding.askVerb')}
        kept={`privacy.correction.${key}`}
        write={cloud.privacy.askCorrection}
        input={(words) => ({ about: key, words })}
        field="words"
        refreshes={[['privacy', 'corrections']]}
        done={({ dueOn }) => t('holding.asked', { day: dayText(dueOn) })}
      />
    </ListPage>
  );
}
