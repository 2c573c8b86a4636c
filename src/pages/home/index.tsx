import { useAssociation, useHome } from '@/cloud/reads';
import { usePullToRefresh } from '@/cloud/use-read';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { useTabBar } from '@/hooks/tab-bar';
import { useText } from '@/i18n/main';
import { Member } from './member';
import { Office } from './office';
import { Visitor } from './visitor';

definePageConfig({ navigationBarTitleText: '会馆', enablePullDownRefresh: true });

const rooms = { office: Office, member: Member, applicant: Visitor, visitor: Visitor } as const;

/** Home by who one is: an office comes before a membership, a membership before an application. */
export default function Home() {
  const t = useText();
  const home = useHome();
  const office = home.data?.role === 'office';
  const association = useAssociation(!office);
  usePullToRefresh();
  useTabBar(home.data?.unread, home.data?.duties.counts.mine ?? null);
  return (
    <Page wide title={office ? t('home.workbench') : (association.data?.shortName ?? t('app'))}>
      <Loaded read={home} skeleton={<Skeleton shapes={['member', 'rows']} />}>
        {(shown) => {
          const Room = rooms[shown.role];
          return <Room home={shown} />;
        }}
      </Loaded>
    </Page>
  );
}
