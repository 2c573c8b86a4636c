import { Text, View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { Section } from '@/components/section';
import { familyName, useComplianceText } from './text';
import { forceTone, severityTone } from './tone';
import type { RuleRow } from './types';
import './rule-card.scss';

/** A rule of a list; the first of a family stands under its name. */
export const RuleCard = ({
  rule,
  before,
  onTap,
}: {
  rule: RuleRow;
  before: RuleRow | undefined;
  onTap: () => void;
}) => {
  const t = useComplianceText();
  const { title, family, force, severity, source, article } = rule;
  const where = [source, article].filter(Boolean).join(' ');
  return (
    <View>
      {family !== before?.family && <Section title={familyName(family)} />}
      <Card className="rule-row" label={[title, t(`forces.${force}`), where].join('，')} onTap={onTap}>
        <Text className="rule-row-title">{title}</Text>
        <View className="rule-row-chips">
          <Chip tone={forceTone(force)}>{t(`forces.${force}`)}</Chip>
          <Chip tone={severityTone(severity)}>{t('severity', { level: severity })}</Chip>
          {rule.redLine && <Chip tone="cinnabar">{t('rules.redLine')}</Chip>}
          {rule.needsHumanCheck && <Chip tone="amber">{t('rules.isUnchecked')}</Chip>}
          {rule.waits && <Chip>{t('rules.waits')}</Chip>}
          {rule.coming && <Chip tone="azure">{t('rules.coming', { day: rule.since })}</Chip>}
          {rule.open > 0 && <Chip tone="amber">{t('rules.open', { count: rule.open })}</Chip>}
        </View>
        <Text className="rule-row-where">{where}</Text>
      </Card>
    </View>
  );
};
