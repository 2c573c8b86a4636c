import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { Section } from '@/components/section';
import { Segments } from '@/components/segments';
import { go } from '@/hooks/go';
import { ListPage } from '@/kit/list-page';
import { familyName, useComplianceText } from '../../text';
import { forceTone, severityTone } from '../../tone';
import type { RuleRow } from '../../types';
import './rules.scss';

definePageConfig({ navigationBarTitleText: '合规规则', enablePullDownRefresh: true });

const choices = ['all', 'on', 'advisory', 'off', 'unchecked'] as const;
type Only = (typeof choices)[number];
const inputOf = (only: Only) => {
  if (only === 'all') return {};
  return only === 'unchecked' ? { only } : { force: only };
};

/** All rules, under their families: how strong each is, how grave, where it stands, what is open of it. */
export default function RulesPage() {
  const t = useComplianceText('rules');
  const [only, setOnly] = useState<Only>('all');
  return (
    <ListPage
      title={t('title')}
      search={t('search')}
      queryKey={['compliance', 'rules', only]}
      read={(cursor, q) => cloud.compliance.rules({ ...inputOf(only), q, cursor })}
      head={({ counts }) =>
        counts && (
          <Segments
            label={t('show')}
            choices={choices.map((value) => ({ value, label: t(value, { count: counts[value] }) }))}
            value={only}
            onChange={setOnly}
          />
        )
      }
      row={(rule, _first, before) => <RuleCard rule={rule} before={before} />}
      empty={{ icon: 'shield', words: t('none'), action: t('seeAll'), onAction: () => setOnly('all') }}
    >
      <Text className="rules-note">{t('note')}</Text>
    </ListPage>
  );
}

const RuleCard = ({ rule, before }: { rule: RuleRow; before: RuleRow | undefined }) => {
  const t = useComplianceText();
  const { id, title, family, force, severity, source, article } = rule;
  const where = [source, article].filter(Boolean).join(' ');
  return (
    <View>
      {family !== before?.family && <Section title={familyName(family)} />}
      <Card
        className="rule-row"
        label={[title, t(`forces.${force}`), where].join('，')}
        onTap={() => go('compliance/rule', { id })}
      >
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
