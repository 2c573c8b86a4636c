import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { sentenceOf } from '@/cloud/refusal';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { Page } from '@/components/page';
import { usePrivacyText } from '../../text';
import { Proof } from './proof';
import './receipt.scss';

definePageConfig({ navigationBarTitleText: '核验注销回执', enablePullDownRefresh: true });

/** What a receipt proves, for whoever holds it. `?receipt=` */
export default function Receipt() {
  const t = usePrivacyText();
  const { params } = useRouter();
  const given = params.receipt ?? '';
  const [typed, setTyped] = useState(given);
  const [asked, setAsked] = useState(given);
  const read = useRead(['privacy', 'receipt', asked], () => cloud.privacy.receipt({ receipt: asked }), {
    enabled: asked !== '',
  });
  usePullToRefresh();
  const check = () => (typed.trim() === asked ? void read.refetch() : setAsked(typed.trim()));
  return (
    <Page title={t('receipt.title')}>
      <Field
        label={t('receipt.label')}
        hint={t('receipt.hint')}
        value={typed}
        onChange={setTyped}
        maxLength={200}
        error={read.error && asked === typed.trim() ? sentenceOf(read.error) : null}
      />
      <Button disabled={typed.trim() === ''} busy={read.isFetching} onTap={check}>
        {t('receipt.check')}
      </Button>
      <View className="receipt-proof">{read.data && !read.error && <Proof proof={read.data} />}</View>
    </Page>
  );
}
