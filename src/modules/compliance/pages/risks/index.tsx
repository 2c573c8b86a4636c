import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { riskDomains, type RiskDomain } from '@contracts/risk-kinds';
import { cloud } from '@/cloud/client';
import { useWhoami } from '@/cloud/reads';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { PickerField } from '@/components/picker-field';
import { Segments } from '@/components/segments';
import { go } from '@/hooks/go';
import { ListPage } from '@/kit/list-page';
import { useComplianceText } from '../../text';
import { levelTone } from '../../tone';
import type { RiskRow } from '../../types';
import { HeatMap, type Square } from './heat-map';
import { ReportSheet } from './report-sheet';
import './risks.scss';

definePageConfig({ navigationBarTitleText: '风险台账', enablePullDownRefresh: true });

/** 风险台账: where something could go wrong, on a map of how likely and how grave, the gravest first. */
export default function RisksPage() {
  const t = useComplianceText('risk');
  const [domain, setDomain] = useState<RiskDomain | null>(null);
  const [square, setSquare] = useState<Square | null>(null);
  const [which, setWhich] = useState<'standing' | 'over'>('standing');
  const offices = useWhoami().data?.offices ?? [];
  const holds = (...named: string[]) => offices.some(({ office }) => named.includes(office));
  const enters = holds('compliance', 'director');
  const reports = holds('compliance', 'director', 'supervisor', 'president', 'council');
  const [reporting, setReporting] = useState(false);
  const ended = which === 'over';
  return (
    <ListPage
      title={t('title')}
      queryKey={['compliance', 'risks', domain, square, which]}
      read={() => cloud.compliance.risks({ domain: domain ?? undefined, ...square, ended })}
      filters={
        <View>
          <Segments
            label={t('which')}
            choices={(['standing', 'over'] as const).map((value) => ({ value, label: t(value) }))}
            value={which}
            onChange={(value) => {
              setWhich(value);
              setSquare(null);
            }}
          />
          <PickerField
            label={t('domain')}
            options={[
              { value: '', label: t('all') },
              ...riskDomains.map((value) => ({ value, label: t(`domains.${value}`) })),
            ]}
            value={domain ?? ''}
            onChange={(value) => setDomain(riskDomains.find((each) => each === value) ?? null)}
          />
        </View>
      }
      head={({ cells }) => !ended && <HeatMap cells={cells} chosen={square} onChoose={setSquare} />}
      row={(risk) => <RiskCard risk={risk} />}
      empty={{
        ...{ icon: 'shield', words: t(ended ? 'noneOver' : 'none') },
        ...(enters && !ended ? { action: t('add'), onAction: () => go('compliance/riskedit') } : {}),
      }}
      action={
        (enters || reports) && (
          <ActionBar>
            {reports && (
              <Button kind={enters ? 'plain' : 'primary'} onTap={() => setReporting(true)}>
                {t('report')}
              </Button>
            )}
            {enters && <Button onTap={() => go('compliance/riskedit')}>{t('add')}</Button>}
          </ActionBar>
        )
      }
    >
      {reporting && <ReportSheet onClose={() => setReporting(false)} />}
    </ListPage>
  );
}

const RiskCard = ({ risk }: { risk: RiskRow }) => {
  const t = useComplianceText('risk');
  const { id, point, level, domain, late, redLine, measure, mendBy, nextCheckOn, endedOn } = risk;
  const open = measure === null ? t('checkOn', { day: nextCheckOn }) : t('mendBy', { day: mendBy ?? '' });
  const when = endedOn === null ? open : t('endedOn', { day: endedOn });
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
