import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Facts } from '@/components/facts';
import { Loaded } from '@/components/loaded';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { go } from '@/hooks/go';
import { instantText } from '@/i18n/dates';
import { money } from '@/i18n/money';
import { Years } from '@/kit/years';
import { useExpensesText } from '../../text';
import type { BudgetYear } from '../../types';
import { AdoptSheet } from './adopt-sheet';
import { LineBar } from './line-bar';
import './budget.scss';

definePageConfig({ navigationBarTitleText: '年度预算', enablePullDownRefresh: true });

/** The budget of a year: each line with what it has, what is paid, promised and left; and the draft that waits. */
export default function BudgetPage() {
  const t = useExpensesText('budget');
  const { params } = useRouter();
  // The year whose statement it was opened from; else the present one.
  const [year, setYear] = useState(params.year ? Number(params.year) : undefined);
  const read = useRead(['expenses', 'budget', year ?? null], () => cloud.expenses.budget(year ? { year } : {}));
  usePullToRefresh();
  const shown = read.data;
  const write = shown && (shown.draft ? 'goOn' : shown.version === null ? 'write' : 'change');
  return (
    <Page
      title={t('title')}
      action={
        shown?.mayWrite &&
        write && (
          <ActionBar>
            <Button onTap={() => go('expenses/budgetedit', { year: String(shown.year) })}>{t(write)}</Button>
          </ActionBar>
        )
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {(budget) => (
          <View>
            {budget.years.length > 1 && <Years years={budget.years} value={budget.year} onChange={setYear} />}
            <Draft budget={budget} />
            <InForce budget={budget} />
          </View>
        )}
      </Loaded>
    </Page>
  );
}

const InForce = ({ budget: { year, version, adoption, rows, income, outside, versions } }: { budget: BudgetYear }) => {
  const t = useExpensesText('budget');
  const kinds = useExpensesText('incomeKinds');
  if (version === null || !adoption)
    return (
      <Card>
        <Text>{t('none', { year })}</Text>
      </Card>
    );
  const total = (of: 'budget' | 'spent' | 'promised' | 'left') => rows.reduce((sum, each) => sum + each[of], 0);
  return (
    <>
      <Section title={t('year', { year })} note={t('version', { version })} />
      <Card>
        <Text className="budget-note">
          {t('adopted', {
            ...{ day: adoption.adoptedOn, body: t(`bodies.${adoption.body}`), no: adoption.resolutionNo },
          })}
        </Text>
        <LineBar
          line={{
            ...{ title: t('total'), budget: total('budget'), spent: total('spent') },
            ...{ promised: total('promised'), left: total('left') },
          }}
        />
      </Card>
      <Card>
        {rows.map((line) => (
          <LineBar key={line.code} line={line} />
        ))}
      </Card>
      {outside > 0 && <NoticeBox tone="amber" icon="bang" title={t('outside', { sum: money(outside) })} />}
      {income.length > 0 && (
        <>
          <Section title={t('income')} />
          <Facts
            facts={income.map(({ kind, months }) => ({
              key: kind,
              label: kinds(kind),
              value: money(months.reduce((sum, each) => sum + each, 0)),
            }))}
          />
          <Button kind="plain" small onTap={() => go('books/statements', { year: String(year) })}>
            {t('came')}
          </Button>
        </>
      )}
      {versions.length > 0 && <Section title={t('former')} />}
      {versions.map((each) => (
        <Card key={each.version}>
          <Text>{t('formerWords', { version: each.version, sum: money(each.budget) })}</Text>
          <Text className="budget-note">
            {t('adopted', { day: each.adoptedOn, body: t(`bodies.${each.body}`), no: each.resolutionNo })}
          </Text>
        </Card>
      ))}
    </>
  );
};

const Draft = ({ budget: { draft } }: { budget: BudgetYear }) => {
  const t = useExpensesText('budget');
  const [adopting, setAdopting] = useState(false);
  if (!draft) return null;
  const sum = draft.lines.flatMap(({ months }) => months).reduce((total, month) => total + month, 0);
  return (
    <NoticeBox
      tone="azure"
      icon="form"
      title={t('draft')}
      words={[
        t('draftWords', {
          ...{ version: draft.version, sum: money(sum), by: draft.savedBy ?? t('who') },
          when: instantText(draft.savedAt),
        }),
        !draft.mayAdopt && t('ownDraft'),
      ]}
    >
      {draft.mayAdopt && <Button onTap={() => setAdopting(true)}>{t('adopt')}</Button>}
      {adopting && <AdoptSheet draft={draft} onClose={() => setAdopting(false)} />}
    </NoticeBox>
  );
};
