import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { MemberKind } from '@contracts/application';
import { useWhoami } from '@/cloud/reads';
import { ErrorState } from '@/components/error-state';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { SignInFirst } from '@/parts/identity/sign-in-first';
import { openNew, type Opened } from '../../form/opened';
import { useMembershipText } from '../../text';
import { ApplicationForm } from './application-form';
import { OpenForm } from './open-form';
import { requirePrivacy } from './require-privacy';
import { Start } from './start';
import type { Wanted } from './use-opened';
import './apply.scss';

definePageConfig({ navigationBarTitleText: '入会申请' });

/** `?draftId=` goes on with a draft, `?membershipId=` answers a return; without either one chooses. */
export default function Apply() {
  const t = useMembershipText('apply');
  const { draftId, membershipId, slot } = useRouter().params as Wanted;
  const me = useWhoami();
  const asked = draftId || membershipId || slot ? { draftId, membershipId, slot } : null;
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [begun, setBegun] = useState<Opened | null>(null);
  const [round, setRound] = useState(0);
  const client = useQueryClient();
  const first = useRef(asked);
  useEffect(() => {
    // Opened by a link: the same question as from the start page; refused, that page is shown.
    if (first.current) void requirePrivacy().then((agreed) => agreed && setWanted(first.current));
  }, []);
  const person = me.data?.person ?? null;
  const begin = (kind: MemberKind) => setBegun(openNew(kind, person));

  const anew = (draft: string | null) => {
    // What was read before is what has been changed elsewhere since.
    client.removeQueries({ queryKey: ['membership', 'drafts'] });
    setBegun(null);
    setWanted(draft ? { draftId: draft } : null);
    setRound(round + 1);
  };

  if (begun) return <ApplicationForm opened={begun} onAnew={anew} />;
  if (wanted) return <OpenForm key={round} wanted={wanted} onAnew={anew} />;
  if (me.data?.signedIn === false) return <SignInFirst title={t('title')} />;
  // Without a network one may begin all the same; it is kept on the device.
  if (me.data || (me.error && process.env.TARO_ENV === 'weapp'))
    return <Start onBegin={begin} onContinue={setWanted} />;
  return (
    <Page title={t('title')}>
      {me.error ? <ErrorState error={me.error} onRetry={() => void me.refetch()} /> : <Skeleton shapes={['rows']} />}
    </Page>
  );
}
