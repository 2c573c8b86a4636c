import { type ReactNode, useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import type { IconName } from '@/components/icon';
import { SearchBar } from '@/components/search-bar';
import { useSettled } from '@/hooks/settled';
import { useText } from '@/i18n/main';
import { InfiniteList, type InfiniteListProps, type PageOf } from './infinite-list';

export interface ListBodyProps<P extends PageOf> extends Omit<InfiniteListProps<P>, 'read' | 'empty' | 'head' | 'row'> {
  /** What one may search by, in the empty field; left out: there is no search. */
  search?: string;
  /** What the page was opened to search for. */
  sought?: string;
  /** Between the search and the rows: segments, chips. */
  filters?: ReactNode;
  /** One page by key, of what was searched for. */
  read: (cursor: string | undefined, q: string | undefined) => Promise<P>;
  /** As in InfiniteList, with what was searched for. */
  row: (item: P['rows'][number], first: P, before: P['rows'][number] | undefined, q: string | undefined) => ReactNode;
  /** Something above the rows that depends on the first page and on what was searched for. */
  head?: (first: P, q: string | undefined) => ReactNode;
  /** Why there is nothing, and what to do; what was searched for in vain is said by the list itself. */
  empty: { icon: IconName; words: string; action?: string; onAction?: () => void };
  /** Nothing is asked for; this stands in the place of the list. */
  instead?: ReactNode;
}

/** What a page that is a list shows, or the list beside the pages of a desk: search, filters, rows. */
export const ListBody = <P extends PageOf>({
  search,
  sought = '',
  filters,
  read,
  empty,
  instead,
  head,
  row,
  ...list
}: ListBodyProps<P>) => {
  const house = useText();
  const [typed, setTyped] = useState(sought);
  const q = useSettled(typed.trim()) || undefined;
  return (
    <>
      {search && <SearchBar value={typed} onChange={setTyped} placeholder={search} />}
      {filters}
      {instead || (
        <InfiniteList
          {...list}
          queryKey={search ? [...list.queryKey, q ?? ''] : list.queryKey}
          read={(cursor) => read(cursor, q)}
          row={(item, first, before) => row(item, first, before, q)}
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
    </>
  );
};
