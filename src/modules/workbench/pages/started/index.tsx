import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWhoami } from '@/cloud/reads';
import { Segments } from '@/components/segments';
import { to } from '@/hooks/go';
import { ListPage } from '@/kit/list-page';
import '@/parts/flows/refusals';
import { SignInFirst } from '@/parts/identity/sign-in-first';
import { useWorkbenchText } from '../../text';
import { StartedRow } from './started-row';
import type { Started } from './types';
import './started.scss';

definePageConfig({ navigationBarTitleText: '我发起的', enablePullDownRefresh: true });

const views = ['open', 'all', 'acted'] as const;
type View = (typeof views)[number];

/** 我发起的: what one has brought to be decided, and what went through one's hands; where it stands and with whom. */
export default function StartedPage() {
  const t = useWorkbenchText('started');
  const me = useWhoami().data;
  const [view, setView] = useState<View>('open');
  if (me?.signedIn === false) return <SignInFirst title={t('title')} />;
  // Who holds no office decides nothing.
  const shown = views.filter((each) => each !== 'acted' || (me?.offices.length ?? 0) > 0);
  return (
    <ListPage<Started>
      title={t('title')}
      search={t('search')}
      filters={
        <Segments
          label={t('which')}
          choices={shown.map((value) => ({ value, label: t(`views.${value}`) }))}
          value={view}
          onChange={setView}
        />
      }
      queryKey={['flows', 'mine', view]}
      read={(cursor, q) =>
        cloud.flows.mine({ part: view === 'acted' ? 'acted' : 'began', open: view === 'open', q, cursor })
      }
      keyOf={({ caseId }) => caseId}
      row={(row) => <StartedRow row={row} own={view !== 'acted'} />}
      empty={{
        icon: 'share',
        words: t(`empty.${view}`),
        ...(view === 'open'
          ? { action: t('seeAll'), onAction: () => setView('all') }
          : { action: t('toServices'), onAction: to('membership/applications') }),
      }}
    />
  );
}
