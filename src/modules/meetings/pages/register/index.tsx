import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { useWhoami } from '@/cloud/reads';
import { ErrorState } from '@/components/error-state';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { goInstead } from '@/hooks/go';
import { SignInFirst } from '@/parts/identity/sign-in-first';
import { useMeetingsText } from '../../text';
import { useMeeting } from '../../use-meeting';
import { Done } from './done';
import { RegistrationForm } from './registration-form';
import type { Seated } from './use-sending';
import './register.scss';

definePageConfig({ navigationBarTitleText: '报名' });

/** Registering for a meeting. `?id=`. Where it is not possible (any more) the meeting's page says why. */
export default function Register() {
  const t = useMeetingsText('meeting');
  const { id = '', unit } = useRouter().params;
  const me = useWhoami();
  const read = useMeeting(id);
  const [seated, setSeated] = useState<{ seated: Seated; seats: number } | null>(null);
  // Whoever is registered himself may still name a colleague for another of his companies.
  const other = read.data?.units.some(({ membershipId }) => membershipId === unit) ?? false;
  const stands = seated === null && read.data ? read.data.barred : null;
  const barred = stands === 'already' && other ? null : stands;
  useEffect(() => {
    if (barred && barred !== 'signIn') goInstead('meetings/meeting', { id });
  }, [barred, id]);
  if (me.data?.signedIn === false) return <SignInFirst title={t('register.title')} />;
  if (seated && read.data) return <Done meeting={read.data} {...seated} />;
  if (read.data && me.data && !barred)
    return <RegistrationForm meeting={read.data} me={me.data} unit={unit} onDone={setSeated} />;
  const failed = read.error ? read : me.error ? me : null;
  return (
    <Page title={t('register.title')}>
      {failed ? (
        <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
      ) : (
        <Skeleton shapes={['text', 'form']} />
      )}
    </Page>
  );
}
