import type { HomeView } from '@/cloud/reads';
import type { IconName } from '@/components/icon';
import { type PageName, to } from '@/hooks/go';
import { useText } from '@/i18n/main';
import { MemberCard } from '@/parts/membership/member-card';
import { tierText } from '@/parts/membership/tier-text';

/** The member's own card, with what there is to say of the membership. */
export const CardOfHome = ({ card }: { card: NonNullable<HomeView['card']> }) => {
  const t = useText();
  const action = (page: PageName, icon: IconName, label: string) => {
    const onTap = to(page);
    return onTap ? [{ icon, label, onTap }] : [];
  };
  return (
    <MemberCard
      name={card.name}
      standing={[tierText(card.tier), t('card.no', { no: card.memberNo })].join(' · ')}
      facts={[
        { label: t('home.joined'), value: card.joinedOn },
        { label: t('home.points'), value: String(card.points) },
        ...(card.creditGrade ? [{ label: t('home.credit'), value: card.creditGrade }] : []),
      ]}
      actions={[
        ...action('membership/card', 'qr', t('card.code')),
        ...action('credit/file', 'chart', t('home.credit')),
        ...action('membership/unit', 'building', t('home.unit')),
      ]}
    />
  );
};
