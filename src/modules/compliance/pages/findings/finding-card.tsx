import { Text, View } from '@tarojs/components';
import { Chip } from '@/components/chip';
import { RegisterCard } from '@/kit/register/card';
import type { CardManner } from '@/kit/register/types';
import { dueWords } from '../../due-words';
import { useComplianceText } from '../../text';
import { severityTone } from '../../tone';
import type { Row } from '../../types';

/** A warning on a phone: what was found, how grave it is, until when, and whose it is. */
export const FindingCard = ({ row, as }: { row: Row; as: CardManner }) => {
  const t = useComplianceText();
  const { said, severity, state, assignedTo } = row;
  const facts = [t(`states.${state}`), dueWords(row), assignedTo].filter(Boolean).join(' · ');
  const level = t('severity', { level: severity });
  return (
    <RegisterCard className="finding-card" label={[level, said, facts].join('，')} as={as}>
      <Chip tone={severityTone(severity)}>{level}</Chip>
      <View className="finding-card-words">
        <Text className="register-card-title">{said}</Text>
        <Text className={row.late ? 'finding-card-late' : 'register-card-facts'}>{facts}</Text>
      </View>
    </RegisterCard>
  );
};
