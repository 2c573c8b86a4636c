import { Chip } from '@/components/chip';
import { useMembershipText } from '../text';

/** What is known of a representative's number: shown by WeChat to be his own, only written down, or nobody there yet. */
export const PhoneChip = ({ linked, phoneVerified }: { linked: boolean; phoneVerified: boolean }) => {
  const t = useMembershipText('terms');
  if (phoneVerified)
    return (
      <Chip tone="jade" icon="tick">
        {t('phone.verified')}
      </Chip>
    );
  return linked ? (
    <Chip>{t('phone.given')}</Chip>
  ) : (
    <Chip tone="amber" icon="clock">
      {t('phone.waiting')}
    </Chip>
  );
};
