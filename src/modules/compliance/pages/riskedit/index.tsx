import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { riskDomains, riskKeepers, riskSources } from '@contracts/risk-kinds';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { DateField } from '@/components/date-field';
import { Field } from '@/components/field';
import { Loaded } from '@/components/loaded';
import { Notice } from '@/components/notice';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { goInstead } from '@/hooks/go';
import { today } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { useComplianceText } from '../../text';
import type { Risk, RiskForm } from '../../types';
import { Steps } from '../risk/steps';

definePageConfig({ navigationBarTitleText: '登记风险点' });

const empty = (): RiskForm => ({
  ...{ domain: 'spending', point: '', likelihood: 3, impact: 3, redLine: false, controls: '', office: 'compliance' },
  ...{ everyMonths: 3, nextCheckOn: today(), source: 'inspection' },
});
const formOf = ({
  domain,
  point,
  likelihood,
  impact,
  redLine,
  controls,
  office,
  everyMonths,
  nextCheckOn,
  source,
}: Risk): RiskForm => ({
  ...{ domain, point, likelihood, impact, redLine, controls, office, everyMonths, source },
  nextCheckOn: nextCheckOn < today() ? today() : nextCheckOn,
});

/** A risk is entered, or `?id=` is changed. */
export default function RiskEditPage() {
  const t = useComplianceText('risk');
  const riskId = useRouter().params.id ?? null;
  const read = useRead(['compliance', 'risk', riskId], () => cloud.compliance.risk({ riskId: riskId ?? '' }), {
    enabled: riskId !== null,
  });
  if (riskId === null) return <Form risk={null} />;
  return (
    <Loaded
      read={read}
      skeleton={
        <Page title={t('change')}>
          <Skeleton shapes={['rows']} />
        </Page>
      }
    >
      {(risk) => <Form risk={risk} />}
    </Loaded>
  );
}

const Form = ({ risk }: { risk: Risk | null }) => {
  const t = useComplianceText('risk');
  const house = useText();
  const [form, setForm] = useState<RiskForm>(() => (risk ? formOf(risk) : empty()));
  const change = (part: Partial<RiskForm>) => setForm((held) => ({ ...held, ...part }));
  const save = useWrite(cloud.compliance.saveRisk, {
    refreshes: [['compliance']],
    onDone: ({ id }) => {
      void Taro.showToast({ icon: 'none', title: t('saved') });
      goInstead('compliance/risk', { id });
    },
  });
  const ready = form.point.trim().length >= 2 && form.controls.trim().length >= 2;
  return (
    <Page
      title={t(risk ? 'change' : 'add')}
      action={
        <ActionBar>
          <Button
            busy={save.busy}
            disabled={!ready}
            onTap={() => save.run({ riskId: risk?.id ?? null, version: risk?.version ?? 0, form })}
          >
            {t('save')}
          </Button>
        </ActionBar>
      }
    >
      <Field
        label={t('point')}
        maxLength={100}
        value={form.point}
        onChange={(point) => change({ point })}
        error={save.issues['form.point']}
      />
      <ChoiceChips
        label={t('domain')}
        choices={riskDomains.map((value) => ({ value, label: t(`domains.${value}`) }))}
        value={form.domain}
        onChange={(domain) => change({ domain })}
      />
      <Steps label={t('likelihood')} value={form.likelihood} onChange={(likelihood) => change({ likelihood })} />
      <Steps label={t('impact')} value={form.impact} onChange={(impact) => change({ impact })} />
      <ChoiceChips
        label={t('redLine')}
        choices={[
          { value: 'no', label: t('redLineNo') },
          { value: 'yes', label: t('redLineYes') },
        ]}
        value={form.redLine ? 'yes' : 'no'}
        onChange={(value) => change({ redLine: value === 'yes' })}
      />
      <Field
        label={t('controls')}
        multiline
        maxLength={500}
        value={form.controls}
        onChange={(controls) => change({ controls })}
      />
      <ChoiceChips
        label={t('office')}
        choices={riskKeepers.map((value) => ({ value, label: house(`offices.${value}`) }))}
        value={form.office}
        onChange={(office) => change({ office })}
      />
      <ChoiceChips
        label={t('every')}
        choices={['1', '3', '6', '12'].map((months) => ({ value: months, label: t('everyMonths', { months }) }))}
        value={String(form.everyMonths)}
        onChange={(months) => change({ everyMonths: Number(months) })}
      />
      <DateField
        label={t('next')}
        value={form.nextCheckOn}
        from={today()}
        onChange={(nextCheckOn) => change({ nextCheckOn })}
      />
      <ChoiceChips
        label={t('source')}
        choices={riskSources.map((value) => ({ value, label: t(`sources.${value}`) }))}
        value={form.source}
        onChange={(source) => change({ source })}
      />
      {save.sentence && <Notice tone="cinnabar" icon="bang" words={save.sentence} />}
    </Page>
  );
};
