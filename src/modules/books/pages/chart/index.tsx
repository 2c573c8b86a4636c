import { useMemo, useState } from 'react';
import { accountKinds, accountLevel, type AccountKind } from '@contracts/book-words';
import { cloud } from '@/cloud/client';
import { useExport } from '@/cloud/use-export';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { ListRow } from '@/components/list-row';
import { go } from '@/hooks/go';
import { money } from '@/i18n/money';
import { FigureCard } from '@/kit/register/card';
import { Register } from '@/kit/register/register';
import type { CardManner, Column, Filter, Question } from '@/kit/register/types';
import { AddSheet } from '../../components/add-sheet';
import { useBooksText } from '../../text';
import './chart.scss';

definePageConfig({ navigationBarTitleText: '科目表', enablePullDownRefresh: true });

type Accounts = Awaited<ReturnType<typeof cloud.books.accounts>>;
type Account = Accounts['rows'][number];
const shows = ['live', 'own', 'money', 'retired'] as const;
type Show = (typeof shows)[number];
const shown = ['kind', 'balance', 'posts', 'state'];

const inputOf = ({ q, filters }: Question) => ({
  q,
  kind: filters.kind?.[0] as AccountKind | undefined,
  show: filters.show?.[0] as Show | undefined,
});
/** On a desk the names stand under one another, as the levels do. */
const indent = (account: Account) => '\u3000'.repeat(accountLevel(account.code) - 1);
const postsOf = ({ posts }: Account) => [...new Set(posts.map(({ name }) => name))];
/** As many as a card has room for. */
const named = 3;

/** 科目表: every account in its tree, what it holds and what posts to it. */
export default function ChartPage() {
  const t = useBooksText('chart');
  const [adding, setAdding] = useState(false);
  const take = useExport(cloud.books.exportChart);
  const columns = useMemo<Column<Account, Accounts>[]>(
    () => [
      {
        key: 'name',
        title: t('name'),
        width: 280,
        fixed: true,
        of: (row) => `${indent(row)}${row.code} ${row.name}`,
      },
      { key: 'kind', title: t('kind'), width: 96, of: ({ kind }) => t(`kinds.${kind}`) },
      { key: 'money', title: t('money'), width: 96, of: (row) => (row.money ? t('isMoney') : '') },
      { key: 'balance', title: t('balance'), width: 144, align: 'end', of: ({ balance }) => money(balance) },
      { key: 'posts', title: t('posts'), width: 320, of: (row) => postsOf(row).join(t('and')) },
      {
        key: 'state',
        title: t('state'),
        width: 160,
        of: ({ retiredOn, own }) => (retiredOn ? t('retiredFrom', { day: retiredOn }) : own ? t('own') : ''),
      },
    ],
    [t],
  );
  const filters: Filter[] = [
    {
      key: 'kind',
      title: t('kind'),
      kind: 'one',
      options: accountKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
    },
    {
      key: 'show',
      title: t('show'),
      kind: 'one',
      options: shows.map((value) => ({ value, label: t(`shows.${value}`) })),
    },
  ];
  const view = (key: 'all' | Show) => ({
    ...{ key, name: t(`shows.${key}`), columns: shown, sort: { key: 'code', descending: false } },
    filters: key === 'all' ? ({} as Record<string, string[]>) : { show: [key] },
  });
  return (
    <Register<Accounts>
      name="books.accounts"
      title={t('title')}
      search={t('search')}
      columns={columns}
      filters={() => filters}
      views={[view('all'), view('own'), view('retired')]}
      read={(question, cursor) => cloud.books.accounts({ ...inputOf(question), cursor })}
      count={(count) => t('count', { count })}
      totalOf={({ total }) => total}
      card={(row, as) => <AccountCard row={row} as={as} />}
      nameOf={({ code, name }) => `${code} ${name}`}
      open={({ code }) => go('books/account', { code })}
      mayTake={() => false}
      empty={t('empty')}
      bar={(said) =>
        said && (
          <ActionBar
            note={[said.source, said.needsHumanCheck ? t('check') : ''].filter(Boolean).join(' · ')}
            above={said.waiting.map(({ id, summary }) => (
              <ListRow
                key={id}
                icon="stamp"
                title={summary}
                note={t('waiting')}
                onTap={() => go('books/proposal', { id })}
              />
            ))}
          >
            {said.mayWrite ? (
              <>
                <Button kind="plain" onTap={() => setAdding(true)}>
                  {t('addTop')}
                </Button>
                <Button onTap={() => go('books/chart-sheet')}>{t('bySheet')}</Button>
              </>
            ) : (
              <Button kind="plain" busy={take.busy} onTap={() => take.run({})}>
                {t('take')}
              </Button>
            )}
          </ActionBar>
        )
      }
    >
      {adding && <AddSheet code="" under={null} onClose={() => setAdding(false)} />}
    </Register>
  );
}

const AccountCard = ({ row, as }: { row: Account; as: CardManner }) => {
  const t = useBooksText('chart');
  const { code, name, kind, own, retiredOn } = row;
  const posts = postsOf(row);
  const first = posts.slice(0, named).join(t('and'));
  return (
    <FigureCard
      className={`chart-level${accountLevel(code)}`}
      title={`${code} ${name}`}
      facts={[
        [
          t(`kinds.${kind}`),
          row.money && t('isMoney'),
          own && t('own'),
          retiredOn && t('retiredFrom', { day: retiredOn }),
        ]
          .filter(Boolean)
          .join(' · '),
        posts.length > named ? t('postsMore', { names: first, count: posts.length }) : first,
      ]}
      figure={money(row.balance)}
      off={retiredOn !== null}
      as={as}
    />
  );
};
