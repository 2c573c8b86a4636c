import { Text } from '@tarojs/components';
import type { MemberRow } from '@contracts/workbench';
import { Chip } from '@/components/chip';
import { daysUntil } from '@/i18n/dates';
import { RegisterCard } from '@/kit/register/card';
import type { CardManner } from '@/kit/register/types';
import { tierText } from '@/parts/membership/tier-text';
import { statusTone } from '../../components/status-tone';
import { useWorkbenchText } from '../../text';
import './members.scss';

/** Few elements: thirty of these are one screen, which WeChat wants below 300. */
export const MemberCard = ({ row, as }: { row: MemberRow; as: CardManner }) => {
  const t = useWorkbenchText('members');
  const { name, memberNo, tier, status, representative, nextExpiry, points, grade } = row;
  const lines = [
    [memberNo ? t('no', { no: memberNo }) : t('noNumber'), tierText(tier)],
    [representative?.name, representative?.phone],
    [
      t('pointsOf', { count: points }),
      nextExpiry && t(daysUntil(nextExpiry) < 0 ? 'expired' : 'expires', { day: nextExpiry }),
    ],
  ].map((facts) => facts.filter(Boolean).join(' · '));
  const facts = lines.filter(Boolean).join('\n');
  const usual = status === 'active';
  // Of whoever has none yet nothing is said.
  const credit = grade && grade !== 'NR' ? t('credit', { grade: t(`grades.${grade}`) }) : null;
  const label = [name, credit, usual ? '' : t(`statuses.${status}`), ...lines].filter(Boolean).join('，');
  return (
    <RegisterCard className="member-card" label={label} as={as}>
      <Text className="member-card-name">{name}</Text>
      <Text className="member-card-facts">{facts}</Text>
      {credit && <Chip tone={grade === 'A' ? 'jade' : 'neutral'}>{credit}</Chip>}
      {!usual && <Chip tone={statusTone(status)}>{t(`statuses.${status}`)}</Chip>}
    </RegisterCard>
  );
};
