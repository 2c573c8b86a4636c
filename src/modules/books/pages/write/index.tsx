import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { DateField } from '@/components/date-field';
import { Field } from '@/components/field';
import { Loaded } from '@/components/loaded';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { PickerField } from '@/components/picker-field';
import { Skeleton } from '@/components/skeleton';
import { goInstead } from '@/hooks/go';
import { useKeptWords } from '@/hooks/kept-words';
import { today } from '@/i18n/dates';
import { money } from '@/i18n/money';
import { useBooksText } from '../../text';
import { type Draft, emptyDraft, faultOf, inputOf, sumsOf } from './draft';
import { LineFields } from './line-fields';

definePageConfig({ navigationBarTitleText: '记账', enablePullDownRefresh: true });

type Chart = Awaited<ReturnType<typeof cloud.books.chart>>;

/** 记账: an entry by hand, a transfer, the release of a restriction, or the opening balances. */
export default function WritePage() {
  const t = useBooksText('write');
  const opening = useRouter().params.kind === 'opening';
  const read = useRead(['books', 'chart'], () => cloud.books.chart({}));
  usePullToRefresh();
  return (
    <Loaded
      read={read}
      skeleton={
        <Page title={t('title')}>
          <Skeleton shapes={['rows', 'rows']} />
        </Page>
      }
    >
      {(chart) => <Form chart={chart} opening={opening} />}
    </Loaded>
  );
}

const readDraft = (kept: string, empty: Draft): Draft => {
  try {
    return kept ? { ...empty, ...(JSON.parse(kept) as Partial<Draft>) } : empty;
  } catch {
    return empty;
  }
};

const Form = ({ chart, opening }: { chart: Chart; opening: boolean }) => {
  const t = useBooksText('write');
  const kept = useKeptWords(opening ? 'books.opening' : 'books.entry');
  const first = opening ? `${today().slice(0, 4)}-01-01` : today();
  const draft = readDraft(kept.words, emptyDraft(opening ? 'opening' : 'manual', first));
  const change = (part: Partial<Draft>) => kept.change(JSON.stringify({ ...draft, ...part }));
  const [tried, setTried] = useState(false);
  const general = chart.funds.find(({ restricted }) => !restricted)?.id ?? '';
  const fault = faultOf(draft, general);
  const said = tried && fault ? t(`faults.${fault.fault}`) : null;
  const send = useWrite(cloud.books.propose, {
    refreshes: [['books']],
    onDone: ({ proposalId }) => {
      kept.forget();
      void Taro.showToast({ icon: 'none', title: t('sent') });
      goInstead('books/proposal', { id: proposalId });
    },
  });
  const at = (field: 'summary' | 'amount') => (fault?.fault === field && fault.line === undefined ? said : null);
  const moneys = chart.accounts
    .filter((account) => account.money && account.leaf)
    .map(({ code, name }) => ({ value: code, label: name }));
  const byLines = draft.kind === 'manual' || draft.kind === 'opening';
  return (
    <Page
      title={opening ? t('opening') : t('title')}
      action={
        <ActionBar>
          <Button
            busy={send.busy}
            onTap={() => {
              setTried(true);
              if (!fault) send.run(inputOf(draft, general));
            }}
          >
            {t('send')}
          </Button>
        </ActionBar>
      }
    >
      {(send.sentence ?? said) && <NoticeBox tone="cinnabar" icon="bang" title={send.sentence ?? said ?? ''} />}
      {!opening && (
        <ChoiceChips
          label={t('kind')}
          choices={(['manual', 'transfer', 'release'] as const).map((value) => ({ value, label: t(`kinds.${value}`) }))}
          value={draft.kind === 'opening' ? null : draft.kind}
          onChange={(kind) => change({ kind })}
        />
      )}
      <DateField
        label={t(opening ? 'openingDay' : 'day')}
        hint={opening ? t('openingHint') : undefined}
        value={draft.day}
        from={chart.openFrom ?? undefined}
        until={today()}
        onChange={(day) => change({ day: opening ? `${day.slice(0, 7)}-01` : day })}
      />
      <Field
        label={t('summary')}
        hint={t('summaryHint')}
        maxLength={100}
        value={draft.summary}
        onChange={(summary) => change({ summary })}
        error={at('summary') ?? send.issues.summary}
      />
      {byLines ? (
        <>
          <LineFields
            lines={draft.lines}
            chart={chart}
            fault={tried && fault?.line !== undefined ? { line: fault.line, words: said ?? '' } : null}
            onChange={(lines) => change({ lines })}
          />
          <Sums draft={draft} chart={chart} general={general} />
        </>
      ) : (
        <>
          {draft.kind === 'release' && (
            <PickerField
              label={t('fund')}
              options={chart.funds
                .filter(({ restricted }) => restricted)
                .map(({ id, name, balance }) => ({ value: id, label: `${name} ${money(balance ?? 0)}` }))}
              value={draft.fundId}
              onChange={(fundId) => change({ fundId })}
            />
          )}
          <PickerField
            label={t(draft.kind === 'release' ? 'account' : 'from')}
            options={moneys}
            value={draft.from}
            onChange={(from) => change({ from })}
          />
          {draft.kind === 'transfer' && (
            <PickerField label={t('to')} options={moneys} value={draft.to} onChange={(to) => change({ to })} />
          )}
          <Field
            label={t('amount')}
            type="digit"
            maxLength={14}
            value={draft.amount}
            onChange={(amount) => change({ amount })}
            error={at('amount') ?? send.issues.amount}
          />
        </>
      )}
    </Page>
  );
};

/** Both sides as they stand, and what is wanting, while one types. */
const Sums = ({ draft, chart, general }: { draft: Draft; chart: Chart; general: string }) => {
  const t = useBooksText('write');
  const { debit, credit, apart } = sumsOf(draft, general);
  if (debit === 0 && credit === 0) return null;
  const nameOf = (id: string) => chart.funds.find((fund) => fund.id === id)?.name ?? '';
  const words = apart.map(({ fundId, difference }) =>
    chart.funds.length > 1
      ? t('fundDiffers', { fund: nameOf(fundId), amount: money(Math.abs(difference)) })
      : t('differs', { amount: money(Math.abs(difference)) }),
  );
  return (
    <NoticeBox
      tone={apart.length > 0 ? 'amber' : 'jade'}
      icon={apart.length > 0 ? 'bang' : 'tick'}
      title={t('sums', { debit: money(debit), credit: money(credit) })}
      words={apart.length > 0 ? words : [t('balanced')]}
    />
  );
};
