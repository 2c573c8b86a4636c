import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { FindCompany } from '@/kit/find-company';
import type { Found } from '@/kit/finder';
import { useChangesText } from '../../text';

interface WhoseProps {
  member: Found | null;
  /** It was named by the page that opened this one. */
  fixed: boolean;
  onMember: (member: Found | null) => void;
  error: string | null;
}

/** Of which member the secretariat enters it. */
export const Whose = ({ member, fixed, onMember, error }: WhoseProps) => {
  const t = useChangesText('report');
  if (fixed) return null;
  return (
    <>
      <Section title={t('member')} />
      {member ? (
        <Card kind="list">
          <ListRow title={member.name} note={member.note} value={t('other')} onTap={() => onMember(null)} />
        </Card>
      ) : (
        <FindCompany onPick={onMember} error={error} />
      )}
    </>
  );
};
