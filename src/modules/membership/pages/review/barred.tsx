import { Notice } from '@/components/notice';
import { useMembershipText } from '../../text';
import type { Case } from './use-case';

const reasonOf = ({ barred, status }: Case) => {
  if (barred !== 'notWaiting') return barred;
  if (status === 'returned') return 'returned';
  return status === 'under_review' ? 'publicity' : 'closed';
};

/** Why there is nothing to press here, if so. */
export const Barred = ({ application }: { application: Case }) => {
  const t = useMembershipText('review');
  const reason = reasonOf(application);
  if (!reason) return null;
  return <Notice tone="azure" icon={reason === 'closed' ? 'tick' : 'eye'} words={t(`barred.${reason}`)} />;
};
