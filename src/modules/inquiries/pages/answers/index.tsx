import { Text } from '@tarojs/components';
import { useState } from 'react';
import { type Topic, topics } from '@contracts/inquiry-kinds';
import { cloud } from '@/cloud/client';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { ChoiceChips } from '@/components/choice-chips';
import { ListRow } from '@/components/list-row';
import { go } from '@/hooks/go';
import { dateText } from '@/i18n/dates';
import { ListPage } from '@/kit/list-page';
import { useInquiriesText } from '../../text';
import '../../components/inquiries.scss';

definePageConfig({ navigationBarTitleText: '公开的问答', enablePullDownRefresh: true });

/** 问答: what was asked and answered, for everybody; and the way to ask. */
export default function AnswersPage() {
  const t = useInquiriesText();
  const [topic, setTopic] = useState<Topic | 'all'>('all');
  return (
    <ListPage
      title={t('answers.title')}
      search={t('answers.search')}
      queryKey={['inquiries', 'answers', topic]}
      filters={
        <ChoiceChips
          label={t('one.topic')}
          choices={[
            { value: 'all' as const, label: t('answers.all') },
            ...topics.map((value) => ({ value, label: t(`topics.${value}`) })),
          ]}
          value={topic}
          onChange={setTopic}
        />
      }
      read={(cursor, q) => cloud.inquiries.answers({ cursor, q, ...(topic === 'all' ? {} : { topic }) })}
      row={(row) => (
        <Card kind="list">
          <ListRow
            title={row.title}
            note={[
              row.begins,
              `${t(`topics.${row.topic}`)} · ${t('answers.published', { day: dateText(row.publishedOn) })}`,
            ].join('\n')}
            onTap={() => go('inquiries/answer', { id: row.id })}
          />
        </Card>
      )}
      empty={{ icon: 'book', words: t('answers.empty') }}
      action={
        <ActionBar above={<Text className="inquiry-line">{t('answers.other')}</Text>}>
          <Button kind="plain" onTap={() => go('inquiries/code')}>
            {t('mine.byCode')}
          </Button>
          <Button onTap={() => go('inquiries/ask')}>{t('mine.ask')}</Button>
        </ActionBar>
      }
    />
  );
}
