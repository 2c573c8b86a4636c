import type { ReactNode } from 'react';
import { usePullToRefresh } from '@/cloud/use-read';
import { Page } from '@/components/page';
import type { PageOf } from './infinite-list';
import { ListBody, type ListBodyProps } from './list-body';
import { FigureBoard } from './open-figure';

export type { PageOf };
export interface ListPageProps<P extends PageOf> extends ListBodyProps<P> {
  title: string;
  /** Figures of its rows open to what they are made of: below the row, or beside the list on a desk. */
  figures?: boolean;
  /** Short rows: on a desk they stand in columns. */
  columns?: boolean;
  /** An ActionBar. */
  action?: ReactNode;
  /** Sheets that belong to the page. */
  children?: ReactNode;
}

/** A page that is a list: search, filters, key paging, pull to refresh, empty and error state. */
export const ListPage = <P extends PageOf>({ title, action, figures, columns, children, ...own }: ListPageProps<P>) => {
  usePullToRefresh();
  const list = columns ? { ...own, rowsClass: 'columns' } : own;
  return (
    <Page title={title} wide={columns} action={action} className={figures ? 'page-figures' : undefined}>
      {figures ? (
        <FigureBoard>
          <ListBody {...list} />
        </FigureBoard>
      ) : (
        <ListBody {...list} />
      )}
      {children}
    </Page>
  );
};
