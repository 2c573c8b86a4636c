import { codeOf, detailOf, sentenceOf } from '@/cloud/refusal';
import { Button } from '@/components/button';
import { NoticeBox } from '@/components/notice-box';
import { go } from '@/hooks/go';
import type { Opened } from '../../form/opened';
import { useMembershipText } from '../../text';
import { CompanyTaken } from './company-taken';

const word = (value: unknown) => (typeof value === 'string' && value ? value : null);

/** Why it was not sent, and what to do, when the reason is not in one field. */
export const Refused = ({ error, answering }: { error: Error; answering: Opened['answering'] }) => {
  const t = useMembershipText('apply');
  const code = codeOf(error);
  const detail = detailOf(error);
  if (code === 'COMPANY_IS_MEMBER' || code === 'COMPANY_IS_APPLYING')
    return (
      <CompanyTaken
        state={code === 'COMPANY_IS_MEMBER' ? 'member' : 'applying'}
        yours={detail.yours === true}
        memberNo={word(detail.memberNo)}
        contact={word(detail.contact)}
      />
    );
  const from = word(detail.from);
  return (
    <NoticeBox
      tone="cinnabar"
      icon="bang"
      title={t('refused.title')}
      words={[code === 'REAPPLY_LATER' && from ? t('refused.reapply', { day: from }) : sentenceOf(error)]}
    >
      {code === 'ALREADY_HANDLED' && answering && (
        <Button small kind="plain" onTap={() => go('membership/application', { id: answering.membershipId })}>
          {t('refused.latest')}
        </Button>
      )}
    </NoticeBox>
  );
};
