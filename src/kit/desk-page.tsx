import type { ReactNode } from 'react';
import { EmptyState } from '@/components/empty-state';
import type { IconName } from '@/components/icon';
import { Page } from '@/components/page';
import { useWide } from '@/hooks/desk';

interface DeskPageProps {
  title: string;
  /** Names the list: under the same name it stays as it is while one goes from row to row. */
  name: string;
  list: ReactNode;
  /** Said beside the list while no row is open. */
  blank: { icon: IconName; words: string };
  children?: ReactNode;
}

/** A list whose rows open beside it on a desk; on a phone the list is the page. */
export const DeskPage = ({ title, name, list, blank, children }: DeskPageProps) => {
  const wide = useWide();
  return (
    <Page title={title} pane={{ key: name, title, list }}>
      {wide ? <EmptyState icon={blank.icon}>{blank.words}</EmptyState> : list}
      {children}
    </Page>
  );
};
