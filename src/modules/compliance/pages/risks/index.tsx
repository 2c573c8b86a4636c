import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { riskDomains, type RiskDomain } from '@contracts/risk-kinds';
import { cloud } from '@/cloud/client';
import { useExport } from '@/cloud/use-export';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { PickerField } from '@/components/picker-field';
import { go } from '@/hooks/go';
import { today } from '@/i18n/dates';
import { ListPage } from '@/kit/list-page';
import { useComplianceText } from '../../text';
import { levelTone } from '../../tone';
import type { RiskRow } from '../../types';
import { HeatMap, type Square } from './heat-map';
import './risks.scss';

definePageConfig({ navigationBarTitleText: '风险台账', enablePullDownRefresh: true });

/** 风险台账: where something could go wrong, on a map of how likely and how grave, the gravest first. */
export default function RisksPage() {
  const t = useComplianceText('risk');
  const [domain, setDomain] = useState<RiskDomain | null>(null);
  const [square, setSquare] = useState<Square | null>(null);
  const report = useExport(cloud.compliance.exportReport, () => t('reported'));
  return (
    <ListPage
      title={t('title')}
      queryKey={['compliance', 'risks', domain, square]}
      read={() => cloud.compliance.risks({ domain: domain ?? undefined, ...square })}
      filters={
        <PickerField
          label={t('domain')}
          options={[
            { value: '', label: t('all') },
            ...riskDomains.map((value) => ({ value, label: t(`domains.${value}`) })),
          ]}
          value={domain ?? ''}
          onChange={(value) => setDomain(riskDomains.find((each) => each === value) ?? null)}
        />
      }
      head={({ cells }) => <HeatMap cells={cells} chosen={square} onChoose={setSquare} />}
      row={(risk) => <RiskCard risk={risk} />}
      empty={{ icon: 'shield', words: t('none'), action: t('add'), onAction: () => go('compliance/riskedit') }}
      action={
        <ActionBar>
          <Button kind="plain" busy={report.busy} onTap={() => report.run({ month: today().slice(0, 7) })}>
            {t('report')}
          </Button>
          <Button onTap={() => go('compliance/riskedit')}>{t('add')}</Button>
        </ActionBar>
      }
    />
  );
}

const RiskCard = ({ risk }: { risk: RiskRow }) => {
  const t = useComplianceText('risk');
  const { id, point, level, domain, late, redLine, measure, mendBy, nextCheckOn } = risk;
  const when = measure === null ? t('checkOn', { day: nextCheckOn }) : t('mendBy', { day: mendBy ?? '' });
  return (
    <Card
      className="risk-card"
      label={[point, t(`levels.${level}`), when].join('，')}
      onTap={() => go('compliance/risk', { id })}
    >
      <Text className="risk-point">{point}</Text>
      <View className="risk-chips">
        <Chip tone={levelTone(level)}>{t(`levels.${level}`)}</Chip>
        {redLine && <Chip tone="cinnabar">{t('redLine')}</Chip>}
        <Text className={late ? 'risk-late' : 'risk-quiet'}>{`${t(`domains.${domain}`)} · ${when}`}</Text>
      </View>
    </Card>
  );
};
