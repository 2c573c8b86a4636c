import type { ReactNode } from 'react';
import { EmptyState } from '@/components/empty-state';
import type { IconName } from '@/components/icon';
import { Page } from '@/components/page';
import { type Pane, useWide } from '@/hooks/desk';

interface DeskPageProps {
  /** The list; under the same key it stays as it is while one goes from row to row. */
  pane: Pane;
  /** Said beside the list while no row is open. */
  blank: { icon: IconName; words: string };
  children?: ReactNode;
}

/** A list whose rows open beside it on a desk; on a phone the list is the page. */
export const DeskPage = ({ pane, blank, children }: DeskPageProps) => {
  const wide = useWide();
  return (
    <Page title={pane.title()} pane={pane}>
      {wide ? <EmptyState icon={blank.icon}>{blank.words}</EmptyState> : pane.list}
      {children}
    </Page>
  );
};
