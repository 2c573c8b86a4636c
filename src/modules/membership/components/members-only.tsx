import { EmptyState } from '@/components/empty-state';
import { to } from '@/hooks/go';
import { useMembershipText } from '../text';

/** For who is not a member: what the directory is, and how one gets to see it. */
export const MembersOnly = () => {
  const t = useMembershipText('members');
  const apply = to('membership/apply');
  return (
    <EmptyState icon="book" action={apply && t('directory.apply')} onAction={apply}>
      {t('directory.membersOnly')}
    </EmptyState>
  );
};
