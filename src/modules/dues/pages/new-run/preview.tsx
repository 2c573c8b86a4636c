import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Confirm } from '@/components/confirm';
import { EmptyState } from '@/components/empty-state';
import { Facts } from '@/components/facts';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { go, goInstead } from '@/hooks/go';
import { money } from '@/i18n/money';
import { useDuesText } from '../../text';

export type Asked = Parameters<typeof cloud.dues.previewRun>[0];

/** How many, how much by tier, and who is left out and why; then it may begin. */
export const Preview = ({ asked }: { asked: Asked }) => {
  const t = useDuesText('newRun');
  const all = useDuesText();
  const [sure, setSure] = useState(false);
  const read = useRead(['dues', 'preview', asked], () => cloud.dues.previewRun(asked));
  const start = useWrite(cloud.dues.startRun, {
    refreshes: [['dues']],
    onDone: ({ id }) => {
      void Taro.showToast({ icon: 'none', title: t('started') });
      goInstead('dues/run', { id });
    },
  });
  return (
    <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
      {({ from, to, members, amount, tiers, leftOut, partial, reduced }) => (
        <>
          <Facts
            facts={[
              { key: 'period', label: t('period'), value: all('runs.period', { from, to }) },
              { key: 'members', label: t('members'), value: t('count', { count: members }) },
              { key: 'amount', label: t('amount'), value: t('yuan', { amount: money(amount) }) },
              { key: 'partial', label: t('partial'), value: partial > 0 ? t('count', { count: partial }) : null },
              { key: 'reduced', label: t('reduced'), value: reduced > 0 ? t('count', { count: reduced }) : null },
            ]}
          />
          {tiers.length > 0 && <Section title={t('tiers')} />}
          {tiers.length > 0 && (
            <Card kind="list">
              {tiers.map((tier) => (
                <ListRow
                  key={tier.tier}
                  title={tier.tier}
                  note={t('count', { count: tier.members })}
                  value={t('yuan', { amount: money(tier.amount) })}
                />
              ))}
            </Card>
          )}
          {leftOut.length > 0 && <Section title={t('leftOut')} />}
          {leftOut.length > 0 && (
            <Card kind="list">
              {leftOut.map((left) => (
                <ListRow
                  key={left.why}
                  title={t(`why.${left.why}`)}
                  value={t('count', { count: left.members })}
                  onTap={() => go('dues/left-out', { ...asked, why: left.why })}
                />
              ))}
            </Card>
          )}
          {members === 0 ? (
            <EmptyState icon="money">{t('nobody')}</EmptyState>
          ) : (
            <Button onTap={() => setSure(true)}>{t('start')}</Button>
          )}
          <Confirm
            open={sure}
            title={t('start')}
            consequence={t('sure', { count: members, amount: money(amount) })}
            action={t('start')}
            busy={start.busy}
            error={start.sentence}
            onConfirm={() => start.run(asked)}
            onCancel={() => setSure(false)}
          />
        </>
      )}
    </Loaded>
  );
};
