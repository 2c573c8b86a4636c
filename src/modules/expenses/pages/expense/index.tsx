import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { accessible } from '@/components/accessible';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { Loaded } from '@/components/loaded';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { instantText } from '@/i18n/dates';
import { money } from '@/i18n/money';
import { Attachments } from '@/kit/attachments';
import { Trail } from '@/kit/trail';
import { SituationView } from '../../components/situation-view';
import { stateTone } from '../../components/tone';
import type { zhCN } from '../../messages/zh-CN';
import { useExpensesText } from '../../text';
import type { Shown } from '../../types';
import { Act } from './act';
import { ExpenseFacts } from './expense-facts';
import './expense.scss';

definePageConfig({ navigationBarTitleText: '支出', enablePullDownRefresh: true });

/** One expense: what is asked for, what is to be said of it, what happened, and one's own decision at the thumb. */
export default function ExpensePage() {
  const t = useExpensesText();
  const expenseId = useRouter().params.id ?? '';
  const read = useRead(['expenses', 'show', expenseId], () => cloud.expenses.show({ expenseId }));
  const [revealed, setRevealed] = useState<string>();
  usePullToRefresh();
  return (
    <Page title={t('one.title')} action={read.data && <Act expense={read.data} onRevealed={setRevealed} />}>
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {(expense) => (
          <View>
            <Card className="expense-head">
              <Text className="expense-payee" {...accessible('heading', expense.payeeName)}>
                {expense.payeeName}
              </Text>
              <Text className="expense-amount">{t('yuan', { amount: money(expense.amount) })}</Text>
              <Text>{expense.purpose}</Text>
              <Chip tone={stateTone(expense.state)}>{t(`states.${expense.state}`)}</Chip>
            </Card>
            {expense.imported && (
              <NoticeBox
                tone="azure"
                icon="list"
                title={t('one.imported')}
                words={[
                  t('one.importedBy', {
                    ...{ by: expense.imported.by ?? '', at: instantText(expense.imported.at) },
                  }),
                ]}
              />
            )}
            <SituationView situation={expense.situation} decided={!['submitted', 'returned'].includes(expense.state)} />
            <ExpenseFacts expense={expense} revealed={revealed} />
            <Papers expense={expense} />
            {expense.caseId && <Course expense={expense} />}
          </View>
        )}
      </Loaded>
    </Page>
  );
}

const Papers = ({ expense: { id: expenseId, files } }: { expense: Shown }) => {
  const t = useExpensesText();
  if (files.length === 0) return null;
  return (
    <>
      <Section title={t('one.files')} />
      <Attachments
        files={files.map(({ id: fileId, name, type }) => ({
          ...{ key: fileId, title: name, type },
          address: () => cloud.expenses.fileUrl({ expenseId, fileId }),
        }))}
      />
    </>
  );
};

const Course = ({ expense: { events, step, situation } }: { expense: Shown }) => {
  const t = useExpensesText();
  const stepName = (name: string) => t(`steps.${name as keyof typeof zhCN.steps}`);
  const at = situation.path.steps.findIndex(({ name }) => name === step);
  const ahead = at < 0 ? [] : situation.path.steps.slice(at);
  return (
    <>
      <Section title={t('one.trail')} />
      <Trail
        events={events.map((event) => ({
          title: [event.step && stepName(event.step), t(`events.${event.kind as keyof typeof zhCN.events}`)]
            .filter(Boolean)
            .join(' · '),
          ...{ at: event.at, by: event.by, office: event.office, reason: event.reason, more: [event.resolutionNo] },
        }))}
        ahead={ahead.map(({ name }, index) => ({
          ...{ key: name, title: index === 0 ? stepName(name) : t('one.ahead', { step: stepName(name) }), when: '' },
          ...{ note: null, state: index === 0 ? ('now' as const) : ('later' as const) },
        }))}
      />
    </>
  );
};
