import { Button } from '@/components/button';
import { NoticeBox } from '@/components/notice-box';
import { go, to } from '@/hooks/go';
import { useMembershipText } from '../../text';

interface Taken {
  state: 'applying' | 'member';
  yours: boolean;
  memberNo: string | null;
  contact: string | null;
}

/** The company is here already: what to do instead of applying. */
export const CompanyTaken = ({ state, yours, memberNo, contact, again }: Taken & { again?: boolean }) => {
  const t = useMembershipText('apply');
  const road = contact ? t(`lookup.${state}.words`, { contact }) : t(`lookup.${state}.wordsPlain`);
  const target = state === 'member' ? 'membership/card' : 'membership/applications';
  return (
    <NoticeBox
      tone="amber"
      icon={state === 'member' ? 'building' : 'clock'}
      title={t(`lookup.${state}.title`)}
      words={[
        memberNo && t('lookup.member.no', { no: memberNo }),
        yours ? t(`lookup.${state}.yours`) : road,
        again && t('lookup.again'),
      ]}
    >
      {yours && to(target) && (
        <Button small onTap={() => go(target)}>
          {state === 'member' ? t('lookup.member.card') : t('lookup.applying.progress')}
        </Button>
      )}
    </NoticeBox>
  );
};
