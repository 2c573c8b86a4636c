import { useEffect } from 'react';
import { ErrorState } from '@/components/error-state';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { goInstead } from '@/hooks/go';
import { useMembershipText } from '../../text';
import { ApplicationForm } from './application-form';
import { useOpened, type Wanted } from './use-opened';

/** A draft or a returned application, as the form. */
export const OpenForm = ({ wanted, onAnew }: { wanted: Wanted; onAnew: (draftId: string | null) => void }) => {
  const t = useMembershipText('apply');
  const opening = useOpened(wanted);
  const handled = opening.state === 'handled' ? opening.membershipId : null;
  useEffect(() => {
    if (handled) goInstead('membership/application', { id: handled });
  }, [handled]);
  if (opening.state === 'opened') return <ApplicationForm opened={opening.opened} onAnew={onAnew} />;
  return (
    <Page title={t('title')}>
      {opening.state === 'failed' ? (
        <ErrorState error={opening.error} onRetry={opening.retry} />
      ) : (
        <Skeleton shapes={['form', 'form']} />
      )}
    </Page>
  );
};
