import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { goTab } from '@/hooks/go';
import { ListBody } from '@/kit/list-body';
import { useMembershipText } from '../../text';
import { FilterSheet } from './filter-sheet';
import type { Scope, Wanted } from './filters';
import { Head } from './head';
import { QueueCard } from './queue-card';

/** Applications, overdue first; on a desk they stand beside the one that is open. */
export const QueueList = ({ begin = 'mine' }: { begin?: Scope }) => {
  const t = useMembershipText('review');
  const [wanted, setWanted] = useState<Wanted>({ scope: begin, kind: null });
  const [choosing, setChoosing] = useState(false);
  const { scope, kind } = wanted;
  const show = (next: Scope) => setWanted({ kind: null, scope: next });
  // Where to look when nothing is listed here.
  const elsewhere = scope === 'open' ? 'closed' : scope === 'closed' ? null : 'open';
  return (
    <>
      <ListBody
        search={t('queue.search')}
        queryKey={['membership', 'queue', scope, kind]}
        read={(cursor, q) => cloud.membership.reviewQueue({ filter: scope, kind: kind ?? undefined, q, cursor })}
        head={({ counts }) => (
          <Head
            counts={counts}
            wanted={wanted}
            onScope={(next) => setWanted({ ...wanted, scope: next })}
            onFilter={() => setChoosing(true)}
          />
        )}
        row={(application) => <QueueCard application={application} />}
        empty={{
          icon: 'stamp',
          words: t(`queue.empty.${scope}`),
          action: t(`queue.see.${elsewhere ?? 'home'}`),
          onAction: () => (elsewhere ? show(elsewhere) : goTab('home')),
        }}
      />
      <FilterSheet open={choosing} wanted={wanted} onChange={setWanted} onClose={() => setChoosing(false)} />
    </>
  );
};
