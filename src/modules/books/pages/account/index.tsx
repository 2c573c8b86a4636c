import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cashWords } from '@contracts/book-words';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Confirm } from '@/components/confirm';
import { EmptyState } from '@/components/empty-state';
import { Facts } from '@/components/facts';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { go } from '@/hooks/go';
import { engine } from '@/i18n/engine';
import { money } from '@/i18n/money';
import { BalanceCard } from '@/kit/balance-card';
import { AddSheet } from '../../components/add-sheet';
import { useChange } from '../../components/use-change';
import { useBooksText } from '../../text';
import { type Account, MoveSheet, RenameSheet, RetireSheet } from './change-sheets';

definePageConfig({ navigationBarTitleText: '科目', enablePullDownRefresh: true });

type Asked = 'add' | 'rename' | 'retire' | 'back' | { move: Account['posts'][number] };

/** One account: what it holds, what posts to it, and what may be changed of it. */
export default function AccountPage() {
  const t = useBooksText('chart');
  const code = useRouter().params.code ?? '';
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const read = useRead(['books', 'account', code], () => cloud.books.account({ code }));
  const back = useChange(close);
  usePullToRefresh();
  const account = read.data;
  return (
    <Page
      title={t('account')}
      action={
        account?.mayWrite && (
          <ActionBar>
            <Button kind="plain" onTap={() => setAsked(account.retiredOn ? 'back' : 'retire')}>
              {t(account.retiredOn ? 'back' : 'retire')}
            </Button>
            <Button onTap={() => setAsked('rename')}>{t('rename')}</Button>
          </ActionBar>
        )
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {(shown) => (
          <>
            <Shown account={shown} onMove={(post) => setAsked({ move: post })} />
            {shown.mayWrite && shown.nextCode && (
              <Button kind="plain" small onTap={() => setAsked('add')}>
                {t('addUnder')}
              </Button>
            )}
            {asked === 'add' && (
              <AddSheet code={shown.nextCode ?? ''} under={`${shown.code} ${shown.name}`} onClose={close} />
            )}
            {asked === 'rename' && <RenameSheet account={shown} onClose={close} />}
            {asked === 'retire' && <RetireSheet account={shown} onClose={close} />}
            {typeof asked === 'object' && <MoveSheet account={shown} post={asked.move} onClose={close} />}
          </>
        )}
      </Loaded>
      <Confirm
        open={asked === 'back'}
        title={t('back')}
        consequence={t('backWords')}
        action={t('send')}
        busy={back.busy}
        error={back.sentence}
        onConfirm={() => back.run({ kind: 'changes', changes: [{ do: 'back', code }] })}
        onCancel={close}
      />
    </Page>
  );
}

const Shown = ({ account, onMove }: { account: Account; onMove: (post: Account['posts'][number]) => void }) => {
  const t = useBooksText('chart');
  const { code, name, kind, balance, today, posts, retiredOn, cashIn, cashOut, parent, parentName, mayWrite } = account;
  const language = engine.language === 'en' ? 'en' : 'zh-CN';
  const yearly = kind === 'income' || kind === 'cost';
  const movable = mayWrite && account.leaf;
  return (
    <>
      <BalanceCard
        name={`${code} ${name}`}
        figure={money(balance)}
        unit={t('unit')}
        of={t(yearly ? 'ofYear' : 'ofToday')}
        note={retiredOn ? t('retiredFrom', { day: retiredOn }) : undefined}
      />
      <Card kind="list">
        <ListRow
          icon="list"
          title={t('lines')}
          onTap={() =>
            go('books/lines', {
              name,
              account: code,
              from: yearly ? `${today.slice(0, 4)}-01-01` : undefined,
              to: today,
            })
          }
        />
      </Card>
      <Facts
        facts={[
          {
            key: 'kind',
            label: t('kind'),
            value: [t(`kinds.${kind}`), account.money && t('isMoney')].filter(Boolean).join(' · '),
          },
          { key: 'parent', label: t('parent'), value: parent && `${parent} ${parentName ?? ''}` },
          { key: 'own', label: t('from'), value: t(account.own ? 'own' : 'given') },
          { key: 'in', label: t('cashIn'), value: account.money ? null : cashWords[cashIn][language] },
          { key: 'out', label: t('cashOut'), value: account.money ? null : cashWords[cashOut][language] },
        ]}
      />
      <Section title={t('posts')} />
      {posts.length === 0 ? (
        <EmptyState icon="form">{t(account.leaf ? 'noPosts' : 'heading')}</EmptyState>
      ) : (
        <Card kind="list">
          {posts.map((post) => (
            <ListRow
              key={`${post.rule}.${post.side}`}
              title={post.name}
              note={t(post.side)}
              value={movable ? t('move') : undefined}
              onTap={movable ? () => onMove(post) : undefined}
            />
          ))}
        </Card>
      )}
    </>
  );
};
