import type { ReactNode } from 'react';
import { useState } from 'react';
import { usePullToRefresh } from '@/cloud/use-read';
import { EmptyState } from '@/components/empty-state';
import type { IconName } from '@/components/icon';
import { Page } from '@/components/page';
import { SearchBar } from '@/components/search-bar';
import { useSettled } from '@/hooks/settled';
import { useText } from '@/i18n/main';
import { InfiniteList, type InfiniteListProps, type PageOf } from './infinite-list';

export type { PageOf };
export interface ListPageProps<P extends PageOf> extends Omit<InfiniteListProps<P>, 'read' | 'empty' | 'head'> {
  title: string;
  /** What one may search by, in the empty field; left out: there is no search. */
  search?: string;
  /** Between the search and the rows: segments, chips. */
  filters?: ReactNode;
  /** One page by key, of what was searched for. */
  read: (cursor: string | undefined, q: string | undefined) => Promise<P>;
  /** Something above the rows that depends on the first page. */
  head?: (first: P, q: string | undefined) => ReactNode;
  /** Why there is nothing, and what to do; what was searched for in vain is said by the page itself. */
  empty: { icon: IconName; words: string; action?: string; onAction?: () => void };
  /** Nothing is asked for; this stands in the place of the list. */
  instead?: ReactNode;
  /** An ActionBar. */
  action?: ReactNode;
  /** Sheets that belong to the page. */
  children?: ReactNode;
}

/** A page that is a list: search, filters, key paging, pull to refresh, empty and error state. */
export const ListPage = <P extends PageOf>(props: ListPageProps<P>) => {
  const { title, search, filters, read, empty, instead, action, children, queryKey, head, ...list } = props;
  const house = useText();
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim()) || undefined;
  usePullToRefresh();
  return (
    <Page title={title} action={action}>
      {search && <SearchBar value={typed} onChange={setTyped} placeholder={search} />}
      {filters}
      {instead || (
        <InfiniteList
          {...list}
          queryKey={search ? [...queryKey, q ?? ''] : queryKey}
          read={(cursor) => read(cursor, q)}
          head={head && ((first) => head(first, q))}
          empty={
            q ? (
              <EmptyState icon="search" action={house('states.seeAll')} onAction={() => setTyped('')}>
                {house('states.noneFound', { q })}
              </EmptyState>
            ) : (
              <EmptyState icon={empty.icon} action={empty.action} onAction={empty.onAction}>
                {empty.words}
              </EmptyState>
            )
          }
        />
      )}
      {children}
    </Page>
  );
};
