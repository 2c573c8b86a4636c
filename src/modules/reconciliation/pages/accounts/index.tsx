import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip, type Tone } from '@/components/chip';
import { EmptyState } from '@/components/empty-state';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { Notice } from '@/components/notice';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { useReconciliationText } from '../../text';
import type { OwnAccount } from '../../types';
import { AccountSheet } from './account-sheet';

definePageConfig({ navigationBarTitleText: '银行账户', enablePullDownRefresh: true });

const tones: Record<OwnAccount['filing'], Tone> = { filed: 'jade', none: 'cinnabar', unknown: 'amber' };

/** 银行账户: the association's own, with their filing. */
export default function AccountsPage() {
  const t = useReconciliationText('accounts');
  const [open, setOpen] = useState<OwnAccount | 'new'>();
  const read = useRead(['reconciliation', 'accounts'], () => cloud.reconciliation.accounts({}));
  usePullToRefresh();
  return (
    <Page
      title={t('title')}
      action={
        read.data?.mayKeep && (
          <ActionBar>
            <Button onTap={() => setOpen('new')}>{t('add')}</Button>
          </ActionBar>
        )
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['rows']} />}>
        {({ rows, mayKeep }) =>
          rows.length === 0 ? (
            <EmptyState icon="money">{t('empty')}</EmptyState>
          ) : (
            <>
              <Notice tone="neutral" icon="bang" words={t('hint')} />
              <Card kind="list">
                {rows.map((account) => (
                  <ListRow
                    key={account.id}
                    icon="money"
                    title={t('name', { bank: account.bank || t('noBank'), end: account.end })}
                    note={[
                      account.metOn ? t('met', { day: account.metOn }) : t('notMet'),
                      account.closedOn && t('closed', { day: account.closedOn }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                    extra={
                      <Chip tone={account.closedOn ? 'neutral' : tones[account.filing]}>
                        {account.filedOn ? t('filedOn', { day: account.filedOn }) : t(`filings.${account.filing}`)}
                      </Chip>
                    }
                    onTap={mayKeep ? () => setOpen(account) : undefined}
                  />
                ))}
              </Card>
            </>
          )
        }
      </Loaded>
      {open && <AccountSheet account={open === 'new' ? null : open} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}
