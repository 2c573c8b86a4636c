import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { go } from '@/hooks/go';
import { ListPage } from '@/kit/list-page';
import { RuleCard } from '../../rule-card';
import { useComplianceText } from '../../text';

definePageConfig({ navigationBarTitleText: '合规规则', enablePullDownRefresh: true });

const choices = ['all', 'on', 'advisory', 'off', 'unchecked', 'coming'] as const;
type Only = (typeof choices)[number];
const inputOf = (only: Only) => {
  if (only === 'all') return {};
  return only === 'unchecked' || only === 'coming' ? { only } : { force: only };
};

/** All rules, under their families: how strong each is, how grave, where it stands, what is open of it. */
export default function RulesPage() {
  const t = useComplianceText('rules');
  const enter = useComplianceText('enter');
  const [only, setOnly] = useState<Only>('all');
  return (
    <ListPage
      title={t('title')}
      search={t('search')}
      queryKey={['compliance', 'rules', only]}
      read={(cursor, q) => cloud.compliance.rules({ ...inputOf(only), q, cursor })}
      head={({ counts, mayEnter }) =>
        counts && (
          <View className="rules-head">
            <ChoiceChips
              label={t('show')}
              choices={choices
                .filter((value) => value !== 'coming' || counts.coming > 0 || only === 'coming')
                .map((value) => ({
                  value,
                  label: value === 'coming' ? t('soon', { count: counts.coming }) : t(value, { count: counts[value] }),
                }))}
              value={only}
              onChange={setOnly}
            />
            {mayEnter && (
              <Button kind="plain" small onTap={() => go('compliance/enter')}>
                {enter('title')}
              </Button>
            )}
          </View>
        )
      }
      row={(rule, _first, before) => (
        <RuleCard rule={rule} before={before} onTap={() => go('compliance/rule', { id: rule.id })} />
      )}
      empty={{ icon: 'shield', words: t('none'), action: t('seeAll'), onAction: () => setOnly('all') }}
    >
      <Text className="rules-note">{t('note')}</Text>
    </ListPage>
  );
}
