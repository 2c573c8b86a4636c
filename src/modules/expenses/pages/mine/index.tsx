import { View } from '@tarojs/components';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { go } from '@/hooks/go';
import { instantText } from '@/i18n/dates';
import { money } from '@/i18n/money';
import { FigureRow } from '@/kit/figure-row';
import { ListPage } from '@/kit/list-page';
import { useExpensesText } from '../../text';
import type { zhCN } from '../../messages/zh-CN';

definePageConfig({ navigationBarTitleText: '我的支出', enablePullDownRefresh: true });

/** What one has asked for, and what one has not finished. */
export default function MinePage() {
  const t = useExpensesText();
  const drafts = useRead(['expenses', 'drafts'], () => cloud.expenses.drafts({}));
  const begin = () => go('expenses/edit');
  const unfinished = drafts.data?.rows ?? [];
  return (
    <ListPage
      title={t('mine.title')}
      queryKey={['expenses', 'mine']}
      read={(cursor) => cloud.expenses.mine({ cursor })}
      filters={
        unfinished.length > 0 && (
          <View>
            <Section title={t('mine.drafts')} />
            <Card kind="list">
              {unfinished.map(({ id, form, savedAt }) => (
                <ListRow
                  key={id}
                  icon="edit"
                  title={t('mine.draft', {
                    kind: t(`kinds.${form.kind}`),
                    purpose: form.fields.purpose || t('mine.nameless'),
                  })}
                  note={t('mine.saved', { when: instantText(savedAt) })}
                  onTap={() => go('expenses/edit', { draftId: id })}
                />
              ))}
            </Card>
          </View>
        )
      }
      row={({ id, number, payeeName, purpose, amount, state, step, submittedAt }) => (
        <FigureRow
          title={payeeName}
          figure={money(amount)}
          tone={state === 'refused' || state === 'withdrawn' ? 'off' : undefined}
          facts={[
            purpose,
            [
              number,
              t(`states.${state}`),
              step && t('mine.waits', { step: t(`steps.${step as keyof typeof zhCN.steps}`) }),
            ]
              .filter(Boolean)
              .join(' · '),
            instantText(submittedAt),
          ]}
          onTap={() => go('expenses/expense', { id })}
        />
      )}
      empty={{ icon: 'money', words: t('mine.empty'), action: t('mine.begin'), onAction: begin }}
      action={
        <ActionBar>
          <Button onTap={begin}>{t('mine.begin')}</Button>
        </ActionBar>
      }
    />
  );
}
