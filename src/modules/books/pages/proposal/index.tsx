import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { Facts } from '@/components/facts';
import { Loaded } from '@/components/loaded';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { go } from '@/hooks/go';
import { instantText } from '@/i18n/dates';
import { money } from '@/i18n/money';
import { BalanceCard } from '@/kit/balance-card';
import { ReasonSheet } from '@/kit/reason-sheet';
import { Changes } from '../../components/changes';
import { LineRows } from '../../components/line-rows';
import { reasonOf } from '../../components/use-change';
import { sourceText, useBooksText } from '../../text';

definePageConfig({ navigationBarTitleText: '待复核的账', enablePullDownRefresh: true });

/** An entry before its second person: what it would post, and the decision. */
export default function ProposalPage() {
  const t = useBooksText('proposal');
  const id = useRouter().params.id ?? '';
  const [asking, setAsking] = useState<'confirm' | 'refuse' | 'withdraw'>();
  const close = () => setAsking(undefined);
  const read = useRead(['books', 'proposal', id], () => cloud.books.proposal({ id }));
  usePullToRefresh();
  const said = (title: string) => () => {
    close();
    void Taro.showToast({ icon: 'none', title });
  };
  const refreshes = [['books'], ['register']];
  const confirm = useWrite(cloud.books.confirm, {
    refreshes,
    onDone: ({ entryId }) => said(t(`${entryId ? 'posting' : 'chart'}.confirmed`))(),
  });
  const withdraw = useWrite(cloud.books.withdraw, { refreshes, onDone: said(t('withdrawn')) });
  const proposal = read.data;
  const isChart = proposal?.kind === 'chart';
  const of = isChart ? 'chart' : 'posting';
  const mayWithdraw = proposal?.state === 'open' && proposal.own;
  return (
    <Page
      title={t(`${of}.title`)}
      action={
        (proposal?.mayDecide || mayWithdraw) && (
          <ActionBar>
            {mayWithdraw ? (
              <Button kind="plain" onTap={() => setAsking('withdraw')}>
                {t('withdraw')}
              </Button>
            ) : (
              <>
                <Button kind="plain" onTap={() => setAsking('refuse')}>
                  {t('refuse')}
                </Button>
                <Button onTap={() => setAsking('confirm')}>{t('confirm')}</Button>
              </>
            )}
          </ActionBar>
        )
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {(shown) => (
          <>
            <BalanceCard
              name={shown.summary}
              figure={isChart ? t('changeOf', { count: shown.changes.length }) : money(shown.amount)}
              unit=""
              of={shown.state === 'confirmed' ? t(`${of}.confirmed`) : t(`states.${shown.state}`)}
              note={mayWithdraw ? t(`${of}.ownHint`) : undefined}
            />
            {shown.decidedReason && (
              <NoticeBox tone="amber" icon="bang" title={t('reason')} words={[shown.decidedReason]} />
            )}
            <Facts
              facts={[
                { key: 'kind', label: t('kind'), value: sourceText(shown.kind) },
                { key: 'day', label: t('day'), value: shown.day },
                {
                  key: 'by',
                  label: t(`${of}.by`),
                  value: [shown.proposedBy, instantText(shown.proposedAt)].filter(Boolean).join(' · '),
                },
                {
                  key: 'decided',
                  label: t('decided'),
                  value: shown.decidedAt && [shown.decidedBy, instantText(shown.decidedAt)].filter(Boolean).join(' · '),
                },
              ]}
            />
            {isChart ? (
              <Changes changes={shown.changes} />
            ) : (
              <>
                <Section title={t('lines')} />
                <LineRows lines={shown.lines} />
              </>
            )}
            {shown.entryId && (
              <Button kind="quiet" onTap={() => go('books/entry', { id: shown.entryId ?? '' })}>
                {t('entry')}
              </Button>
            )}
            <Confirm
              open={asking === 'confirm'}
              title={t(`${of}.confirmTitle`)}
              consequence={t(`${of}.consequence`, {
                summary: shown.summary,
                amount: money(shown.amount),
              })}
              action={t('confirm')}
              busy={confirm.busy}
              error={reasonOf(confirm.error, confirm.sentence)}
              onConfirm={() => confirm.run({ proposalId: id })}
              onCancel={close}
            />
            <Confirm
              open={asking === 'withdraw'}
              title={t(`${of}.withdrawTitle`)}
              consequence={t(`${of}.withdrawWords`)}
              action={t('withdraw')}
              busy={withdraw.busy}
              error={withdraw.sentence}
              onConfirm={() => withdraw.run({ proposalId: id })}
              onCancel={close}
            />
          </>
        )}
      </Loaded>
      <ReasonSheet
        open={asking === 'refuse'}
        onClose={close}
        title={t(`${of}.refuseTitle`)}
        consequence={t(`${of}.refuseWords`)}
        phrases={[t(`${of}.reason`), t('wrongAccount')]}
        min={4}
        verb={t('refuse')}
        kept={`${id}.refuse`}
        write={cloud.books.refuse}
        input={(reason) => ({ proposalId: id, reason })}
        refreshes={refreshes}
        done={() => t('refused')}
      />
    </Page>
  );
}
