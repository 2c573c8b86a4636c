import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { ParameterValue } from '@contracts/parameter-shape';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { DateField } from '@/components/date-field';
import { Facts } from '@/components/facts';
import { Field } from '@/components/field';
import { Notice } from '@/components/notice';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { goInstead } from '@/hooks/go';
import { useKeptWords } from '@/hooks/kept-words';
import { dateText, tomorrow } from '@/i18n/dates';
import { Fold } from '@/kit/fold';
import { useForm } from '@/kit/use-form';
import { ValueField } from '@/parts/parameters/value-field';
import { useComplianceText, useSpoken } from '../../text';
import type { Rule } from '../../types';
import { type Draft, formOf, missingOf, problemsOf, readDraft } from './draft';

const steps = ['all'] as const;

/** Its words, its day and its value. What is written stays on the device until it is entered. */
export const EnterForm = ({ base }: { base: Rule }) => {
  const t = useComplianceText('enter');
  const spoken = useSpoken();
  const kept = useKeptWords(`compliance.enter.${base.id}`);
  const [draft, setDraft] = useState<Draft>(() => readDraft(kept.words, base.versions[0]?.value ?? {}));
  const { shape, today } = base;
  const { from } = draft;
  const missing = missingOf(draft, today).map((each): [string, string] => [each, t(`missing.${each}`)]);
  const guide = useForm({
    steps,
    stepOf: () => 'all',
    faults: { ...Object.fromEntries(missing), ...problemsOf(shape, draft.value, spoken) },
  });
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    kept.change(JSON.stringify(next));
    guide.mend(Object.keys(part));
  };
  const write = useWrite(cloud.compliance.enterRule, {
    refreshes: [['compliance']],
    onDone: ({ id }) => {
      kept.forget();
      void Taro.showToast({ icon: 'none', title: t('saved') });
      goInstead('compliance/rule', { id });
    },
  });
  return (
    <Page
      title={t('title')}
      action={
        <ActionBar note={t('hint')}>
          <Button busy={write.busy} onTap={() => guide.complete() && write.run(formOf(base.id, draft))}>
            {t('save')}
          </Button>
        </ActionBar>
      }
    >
      {write.sentence && <NoticeBox tone="cinnabar" icon="bang" title={write.sentence} />}
      <Facts
        facts={[
          { key: 'base', label: t('base'), value: base.title },
          { key: 'says', label: t('says'), value: base.found.replace(/\{\{\w+\}\}/g, '…') },
        ]}
      />
      <Field
        {...guide.at('title')}
        label={t('name')}
        maxLength={60}
        value={draft.title}
        onChange={(title) => change({ title })}
      />
      <Field
        {...guide.at('source')}
        label={t('source')}
        hint={t('sourceHint')}
        multiline
        maxLength={200}
        value={draft.source}
        onChange={(source) => change({ source })}
      />
      <Field
        label={t('article')}
        optional
        maxLength={60}
        value={draft.article}
        onChange={(article) => change({ article })}
      />
      <DateField
        {...guide.at('from')}
        label={t('from')}
        hint={from && from > today ? t('fromDay', { day: dateText(from) }) : t('fromHint')}
        value={from}
        from={tomorrow()}
        onChange={(day) => change({ from: day })}
      />
      <Section title={t('value')} />
      <ValueField
        label={base.title}
        shape={shape}
        value={draft.value}
        without={['force']}
        at={(path) => guide.at(['value', ...path].join('.'))}
        onChange={(value) => change({ value: value as ParameterValue })}
      />
      <Notice tone="azure" icon="clock" words={t('off')} />
      <Fold title={t('english')} note={t('englishNote')} open={draft.titleEn !== '' || draft.sourceEn !== ''}>
        <Field
          {...guide.at('titleEn')}
          label={t('titleEn')}
          optional
          maxLength={120}
          value={draft.titleEn}
          onChange={(titleEn) => change({ titleEn })}
        />
        <Field
          {...guide.at('sourceEn')}
          label={t('sourceEn')}
          optional
          maxLength={200}
          value={draft.sourceEn}
          onChange={(sourceEn) => change({ sourceEn })}
        />
      </Fold>
    </Page>
  );
};
