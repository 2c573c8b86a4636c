import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { useComplaintsText } from '../../text';
import type { Shown } from '../../types';
import '../../components/complaints.scss';
import { type Act, actsOf, isSideAct } from './acts';
import { CaseView } from './case-view';
import { DeskSheet } from './desk-sheets';
import { SideSheet } from './side-sheets';

definePageConfig({ navigationBarTitleText: '投诉', enablePullDownRefresh: true });

/** One complaint (`?id=`): for whoever made it, whoever is asked, and the desk that handles it. */
export default function ComplaintPage() {
  const t = useComplaintsText('one');
  const id = useRouter().params.id ?? '';
  const [doing, setDoing] = useState<Act | null>(null);
  const read = useRead(['complaints', 'show', id], () => cloud.complaints.show({ complaintId: id }));
  usePullToRefresh();
  const close = () => setDoing(null);
  return (
    <Page title={t('title')} action={read.data && <Acts row={read.data} onAct={setDoing} />}>
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {(row) => (
          <>
            <CaseView row={row} />
            {doing &&
              (isSideAct(doing) ? (
                <SideSheet row={row} act={doing} onClose={close} />
              ) : (
                <DeskSheet row={row} act={doing} onClose={close} />
              ))}
          </>
        )}
      </Loaded>
    </Page>
  );
}

const Acts = ({ row, onAct }: { row: Shown; onAct: (act: Act) => void }) => {
  const t = useComplaintsText('one');
  const { first, second, more } = actsOf(row);
  if (!first && more.length === 0) return null;
  const label = (act: Act) => (act === 'state' && row.as === 'maker' ? t('stateMaker') : t(act));
  return (
    <ActionBar
      above={
        more.length > 0 &&
        more.map((act) => (
          <Button key={act} kind="quiet" small onTap={() => onAct(act)}>
            {label(act)}
          </Button>
        ))
      }
    >
      {second && (
        <Button kind="plain" onTap={() => onAct(second)}>
          {label(second)}
        </Button>
      )}
      {first && <Button onTap={() => onAct(first)}>{label(first)}</Button>}
    </ActionBar>
  );
};
