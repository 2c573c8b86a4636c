import { useMemberCard, type Whoami } from '@/cloud/reads';
import { to } from '@/hooks/go';
import { useText } from '@/i18n/main';
import { MemberCard } from '@/parts/membership/member-card';
import { tierText } from '@/parts/membership/tier-text';

/** The member's own card: at once from what is known of the person, complete when the card has arrived. */
export const Membership = ({ unit }: { unit: Whoami['units'][number] }) => {
  const t = useText();
  const card = useMemberCard(true).data;
  const openCode = to('membership/card');
  const openUnit = to('membership/unit');
  const standing = [
    card ? tierText(card.tier) : t('tiers.member'),
    unit.memberNo ? t('card.no', { no: unit.memberNo }) : '',
  ];
  return (
    <MemberCard
      name={unit.name}
      standing={standing.filter(Boolean).join(' · ')}
      note={card ? t('card.joined', { day: card.joinedOn }) : undefined}
      actions={[
        ...(openCode ? [{ icon: 'qr' as const, label: t('card.code'), onTap: openCode }] : []),
        ...(openUnit ? [{ icon: 'building' as const, label: t('card.unit'), onTap: openUnit }] : []),
      ]}
    />
  );
};
