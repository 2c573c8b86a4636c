import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Facts } from '@/components/facts';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { go } from '@/hooks/go';
import { instantText, today } from '@/i18n/dates';
import { money } from '@/i18n/money';
import { BalanceCard } from '@/kit/balance-card';
import { ReasonSheet } from '@/kit/reason-sheet';
import { LineRows } from '../../components/line-rows';
import { sourceText, useBooksText } from '../../text';

definePageConfig({ navigationBarTitleText: '记账凭证', enablePullDownRefresh: true });

/** One entry: its lines, where it comes from, and what became of it. */
export default function EntryPage() {
  const t = useBooksText('entry');
  const id = useRouter().params.id ?? '';
  const [asking, setAsking] = useState(false);
  const read = useRead(['books', 'entry', id], () => cloud.books.entry({ id }));
  usePullToRefresh();
  return (
    <Page
      title={t('title')}
      action={
        read.data?.mayReverse && (
          <ActionBar>
            <Button kind="plain" onTap={() => setAsking(true)}>
              {t('reverse')}
            </Button>
          </ActionBar>
        )
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {(entry) => (
          <>
            <BalanceCard name={entry.summary} figure={money(entry.amount)} unit="" of={entry.day} />
            <Facts
              facts={[
                { key: 'source', label: t('source'), value: sourceText(entry.sourceKind) },
                { key: 'rule', label: t('rule'), value: entry.rule },
                { key: 'party', label: t('party'), value: entry.party },
                {
                  key: 'asked',
                  label: t('asked'),
                  value: entry.askedDay === entry.day ? null : t('askedNote', { day: entry.askedDay }),
                },
                { key: 'by', label: t('by'), value: `${entry.by ?? t('house')} · ${instantText(entry.at)}` },
                { key: 'reason', label: t('reason'), value: entry.reason },
              ]}
            />
            <Section title={t('lines')} />
            <LineRows lines={entry.lines} />
            {entry.reverses && (
              <Button kind="quiet" onTap={() => go('books/entry', { id: entry.reverses ?? '' })}>
                {t('reverses')}
              </Button>
            )}
            {entry.reversedBy && (
              <Button kind="quiet" onTap={() => go('books/entry', { id: entry.reversedBy ?? '' })}>
                {t('reversedBy')}
              </Button>
            )}
          </>
        )}
      </Loaded>
      <ReasonSheet
        open={asking}
        onClose={() => setAsking(false)}
        title={t('reverseTitle')}
        consequence={t('reverseWords')}
        phrases={[t('reasons.twice'), t('reasons.wrong')]}
        min={4}
        verb={t('reverse')}
        kept={`${id}.reverse`}
        write={cloud.books.propose}
        input={(reason) => ({ kind: 'reversal' as const, day: today(), reason, entryId: id })}
        refreshes={[['books']]}
        done={() => t('sent')}
        onDone={({ proposalId }) => go('books/proposal', { id: proposalId })}
      />
    </Page>
  );
}
