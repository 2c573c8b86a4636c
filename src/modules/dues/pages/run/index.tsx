import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Facts } from '@/components/facts';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { go } from '@/hooks/go';
import { instantText } from '@/i18n/dates';
import { money } from '@/i18n/money';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useDuesText } from '../../text';

definePageConfig({ navigationBarTitleText: '会费开单', enablePullDownRefresh: true });

/** While the bills are being made it is looked at again every few seconds. */
const everyMs = 3000;

/** One run: how far it has come, what it came to, what has been paid. */
export default function RunPage() {
  const t = useDuesText('run');
  const all = useDuesText();
  const id = useRouter().params.id ?? '';
  const [back, setBack] = useState(false);
  const [going, setGoing] = useState(true);
  const read = useRead(
    ['dues', 'run', id],
    async () => {
      const run = await cloud.dues.run({ id });
      setGoing(run.state === 'running' || run.state === 'taking_back');
      return run;
    },
    going ? { every: everyMs } : {},
  );
  usePullToRefresh();
  return (
    <Page
      title={t('title')}
      action={
        read.data &&
        (read.data.mayTakeBack || read.data.state === 'done') && (
          <ActionBar>
            {read.data.mayTakeBack && (
              <Button kind="plain" onTap={() => setBack(true)}>
                {t('takeBack')}
              </Button>
            )}
            {read.data.state === 'done' && (
              <Button kind="plain" onTap={() => go('dues/arrears')}>
                {t('arrears')}
              </Button>
            )}
          </ActionBar>
        )
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {(run) => (
          <>
            <Section
              title={`${all('runs.period', { from: run.from, to: run.to })} · ${all(`runs.states.${run.state}`)}`}
            />
            {run.state === 'running' && (
              <NoticeBox tone="azure" icon="clock" title={t('seen', { seen: run.seen, members: run.members })} />
            )}
            {run.reason && <NoticeBox tone="amber" icon="turn" title={t('reason')} words={[run.reason]} />}
            <Facts
              facts={[
                { key: 'standard', label: all('standard.title'), value: run.standardName },
                { key: 'dueDay', label: t('dueDay'), value: run.dueDay },
                { key: 'billed', label: t('billed'), value: all('newRun.count', { count: run.billed }) },
                { key: 'amount', label: t('amount'), value: all('newRun.yuan', { amount: money(run.amount) }) },
                {
                  key: 'paid',
                  label: t('paid'),
                  value: t('paidOf', { count: run.paid, amount: money(run.paidAmount) }),
                },
                { key: 'leftOut', label: t('leftOut'), value: all('newRun.count', { count: run.leftOut }) },
                {
                  key: 'by',
                  label: t('by'),
                  value: all('runs.by', { by: run.startedBy ?? '', at: instantText(run.startedAt) }),
                },
              ]}
            />
            {run.tiers.length > 0 && <Section title={t('tiers')} />}
            {run.tiers.length > 0 && (
              <Card kind="list">
                {run.tiers.map(({ tier, members, amount }) => (
                  <ListRow
                    key={tier}
                    title={tier}
                    note={all('newRun.count', { count: members })}
                    value={all('newRun.yuan', { amount: money(amount) })}
                  />
                ))}
              </Card>
            )}
            {back && (
              <ReasonSheet
                open
                onClose={() => setBack(false)}
                title={t('takeBack')}
                consequence={t('consequence')}
                phrases={[t('phrase')]}
                min={4}
                verb={t('takeBack')}
                danger
                kept={`${id}.takeBack`}
                write={cloud.dues.takeBackRun}
                input={(reason) => ({ id, reason })}
                refreshes={[['dues']]}
                done={() => t('takingBack')}
                onDone={() => setGoing(true)}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
