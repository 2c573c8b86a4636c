import { Text } from '@tarojs/components';
import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { go, urlOf } from '@/hooks/go';
import { dateText } from '@/i18n/dates';
import { WordsCard } from '../../components/words-card';
import { useInquiriesText } from '../../text';
import '../../components/inquiries.scss';

definePageConfig({ navigationBarTitleText: '问答', enablePullDownRefresh: true, enableShareAppMessage: true });

/** One published question and answer (`?id=`), for everybody. */
export default function AnswerPage() {
  const t = useInquiriesText();
  const id = useRouter().params.id ?? '';
  const read = useRead(['inquiries', 'answer', id], () => cloud.inquiries.answer({ answerId: id }));
  usePullToRefresh();
  useShareAppMessage(() => ({
    title: read.data?.title ?? t('answers.title'),
    path: urlOf('inquiries/answer', { id }),
  }));
  return (
    <Page
      title={t('answers.title')}
      action={
        <ActionBar>
          <Button kind="plain" onTap={() => go('inquiries/answers')}>
            {t('answers.more')}
          </Button>
          <Button onTap={() => go('inquiries/ask')}>{t('mine.ask')}</Button>
        </ActionBar>
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {(row) => (
          <>
            <Card>
              <Text className="inquiry-name">{row.title}</Text>
              <Text className="inquiry-line">
                {`${t(`topics.${row.topic}`)} · ${t('answers.published', { day: dateText(row.publishedOn) })}`}
              </Text>
            </Card>
            <WordsCard title={t('answers.question')} words={row.question} />
            <WordsCard title={t('answers.answer')} words={row.answer} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
