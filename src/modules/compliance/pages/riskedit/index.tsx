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
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { goInstead } from '@/hooks/go';
import { useKeptWords } from '@/hooks/kept-words';
import { inMonths, today } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { useForm } from '@/kit/use-form';
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

const steps = ['all'] as const;
/** What was kept of a form; what cannot be read leaves it as it stands. */
const readKept = (kept: string, form: RiskForm): RiskForm => {
  try {
    return { ...form, ...(JSON.parse(kept) as Partial<RiskForm>) };
  } catch {
    return form;
  }
};

/** What is written stays on the device until it is saved. */
const Form = ({ risk }: { risk: Risk | null }) => {
  const t = useComplianceText('risk');
  const house = useText();
  const kept = useKeptWords(`compliance.risk.${risk ? `${risk.id}.${risk.version}` : 'new'}`);
  const [form, setForm] = useState<RiskForm>(() => readKept(kept.words, risk ? formOf(risk) : empty()));
  const { point, controls, everyMonths, nextCheckOn } = form;
  const wanting = {
    point: point.trim().length < 2,
    controls: controls.trim().length < 2,
    nextCheckOn: nextCheckOn < today() || nextCheckOn > inMonths(everyMonths),
  };
  const guide = useForm({
    steps,
    stepOf: () => 'all',
    faults: Object.fromEntries(
      (['point', 'controls', 'nextCheckOn'] as const)
        .filter((each) => wanting[each])
        .map((each) => [each, t(`missing.${each}`)]),
    ),
  });
  const change = (part: Partial<RiskForm>) => {
    const next = { ...form, ...part };
    setForm(next);
    kept.change(JSON.stringify(next));
    guide.mend(Object.keys(part));
  };
  const save = useWrite(cloud.compliance.saveRisk, {
    refreshes: [['compliance']],
    onDone: ({ id }) => {
      kept.forget();
      void Taro.showToast({ icon: 'none', title: t('saved') });
      goInstead('compliance/risk', { id });
    },
  });
  const sent = () => save.run({ riskId: risk?.id ?? null, version: risk?.version ?? 0, form });
  return (
    <Page
      title={t(risk ? 'change' : 'add')}
      action={
        <ActionBar note={t('hint')}>
          <Button busy={save.busy} onTap={() => guide.complete() && sent()}>
            {t('save')}
          </Button>
        </ActionBar>
      }
    >
      {save.sentence && <NoticeBox tone="cinnabar" icon="bang" title={save.sentence} />}
      <Field
        {...guide.at('point')}
        label={t('point')}
        maxLength={100}
        value={point}
        onChange={(words) => change({ point: words })}
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
        {...guide.at('controls')}
        label={t('controls')}
        multiline
        maxLength={500}
        value={controls}
        onChange={(words) => change({ controls: words })}
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
        value={String(everyMonths)}
        onChange={(months) => change({ everyMonths: Number(months) })}
      />
      <DateField
        {...guide.at('nextCheckOn')}
        label={t('next')}
        value={nextCheckOn}
        from={today()}
        until={inMonths(everyMonths)}
        onChange={(day) => change({ nextCheckOn: day })}
      />
      <ChoiceChips
        label={t('source')}
        choices={riskSources.map((value) => ({ value, label: t(`sources.${value}`) }))}
        value={form.source}
        onChange={(source) => change({ source })}
      />
    </Page>
  );
};
