import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { sentenceOf } from '@/cloud/refusal';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { Page } from '@/components/page';
import { decoded } from '@/hooks/decoded';
import { go } from '@/hooks/go';
import { Answered, InquiryHead } from '../../components/answered';
import { RateSheet } from '../../components/rate-sheet';
import { WordsCard } from '../../components/words-card';
import { useInquiriesText } from '../../text';

definePageConfig({ navigationBarTitleText: '凭码看答复', enablePullDownRefresh: true });

/** A question of the public, for whoever holds its code (`?code=`). */
export default function CodePage() {
  const t = useInquiriesText();
  const given = decoded(useRouter().params.code ?? '');
  const [typed, setTyped] = useState(given);
  const [asked, setAsked] = useState(given);
  const [rating, setRating] = useState(false);
  const read = useRead(['inquiries', 'code', asked], () => cloud.inquiries.byCode({ code: asked }), {
    enabled: asked !== '',
  });
  usePullToRefresh();
  const look = () => (typed.trim() === asked ? void read.refetch() : setAsked(typed.trim()));
  const row = read.error ? undefined : read.data;
  return (
    <Page title={t('code.title')}>
      <Field
        label={t('code.label')}
        hint={t('code.hint')}
        value={typed}
        onChange={setTyped}
        maxLength={120}
        error={read.error && asked === typed.trim() ? sentenceOf(read.error) : null}
      />
      <Button kind={row ? 'plain' : 'primary'} disabled={typed.trim() === ''} busy={read.isFetching} onTap={look}>
        {t('code.ask')}
      </Button>
      {row && (
        <>
          <InquiryHead row={row} />
          <WordsCard title={t('one.question')} words={row.words} />
          <Answered row={row} code />
          {row.may.rate && (
            <Button onTap={() => setRating(true)}>{t(row.rating ? 'one.acts.rateAgain' : 'one.acts.rate')}</Button>
          )}
          {row.answerId && (
            <Button kind="quiet" onTap={() => go('inquiries/answer', { id: row.answerId ?? undefined })}>
              {t('one.openAnswer')}
            </Button>
          )}
        </>
      )}
      {row && rating && (
        <RateSheet
          row={row}
          write={(input, options) => cloud.inquiries.rateByCode({ code: asked, ...input }, options)}
          onClose={() => setRating(false)}
        />
      )}
    </Page>
  );
}
