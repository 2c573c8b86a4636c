import type { ReactNode } from 'react';
import { cloud } from '@/cloud/client';
import { goTab } from '@/hooks/go';
import { ListPage } from '@/kit/list-page';
import { DutyRow } from '@/parts/workbench/duty-row';
import { useNoticesText } from '../../text';
import './inbox.scss';

/** 要办: the queue itself. What is done goes, whether its message was read or not. */
export const Duties = ({ parts }: { parts: ReactNode }) => {
  const t = useNoticesText('inbox');
  return (
    <ListPage
      title={t('title')}
      search={t('searchDuties')}
      filters={parts}
      queryKey={['workbench', 'duties', 'list', 'all', '']}
      read={(cursor, q) => cloud.workbench.duties({ q, cursor })}
      keyOf={({ key }) => key}
      row={(duty) => <DutyRow duty={duty} />}
      rowsClass="inbox-duties"
      empty={{ icon: 'tick', words: t('noDuties'), action: t('home'), onAction: () => goTab('home') }}
    />
  );
};
