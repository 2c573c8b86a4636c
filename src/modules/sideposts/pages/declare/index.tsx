import Taro from '@tarojs/taro';
import { useState } from 'react';
import { amountBands } from '@contracts/side-post-kinds';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { DateField } from '@/components/date-field';
import { Field } from '@/components/field';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { goInstead } from '@/hooks/go';
import { useKeptWords } from '@/hooks/kept-words';
import { useForm } from '@/kit/use-form';
import { useSidepostsText } from '../../text';
import { type Draft, formOf, missingOf, readDraft } from './draft';

definePageConfig({ navigationBarTitleText: '登记兼职' });

const steps = ['all'] as const;

/** One post elsewhere. What is written stays on the device until it is sent. */
export default function DeclarePage() {
  const t = useSidepostsText();
  const kept = useKeptWords('sideposts.declare');
  const [draft, setDraft] = useState<Draft>(() => readDraft(kept.words));
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    kept.change(JSON.stringify(next));
  };
  const guide = useForm({
    steps,
    stepOf: () => 'all',
    faults: Object.fromEntries(missingOf(draft).map((each) => [each, t(`declare.missing.${each}`)])),
  });
  const write = useWrite(cloud.sideposts.declare, {
    refreshes: [['sideposts']],
    onDone: ({ member }) => {
      kept.forget();
      const title = member ? t('declare.sentMember', { name: member }) : t('declare.sent');
      void Taro.showToast({ icon: 'none', title, duration: 3000 });
      goInstead('sideposts/mine');
    },
  });
  const choices = [
    { value: 'yes' as const, label: t('yes') },
    { value: 'no' as const, label: t('no') },
  ];
  return (
    <Page
      title={t('declare.title')}
      action={
        <ActionBar note={t('declare.kept')}>
          <Button busy={write.busy} onTap={() => guide.complete() && write.run(formOf(draft))}>
            {t('declare.send')}
          </Button>
        </ActionBar>
      }
    >
      {write.sentence && <NoticeBox tone="cinnabar" icon="bang" title={write.sentence} />}
      <Field
        {...guide.at('orgName')}
        label={t('declare.orgName')}
        maxLength={100}
        value={draft.orgName}
        onChange={(orgName) => change({ orgName })}
      />
      <Field
        {...guide.at('orgUscc')}
        label={t('declare.orgUscc')}
        hint={t('declare.orgHint')}
        optional
        maxLength={24}
        value={draft.orgUscc}
        onChange={(orgUscc) => change({ orgUscc })}
      />
      <Field
        {...guide.at('position')}
        label={t('declare.position')}
        hint={t('declare.positionHint')}
        maxLength={60}
        value={draft.position}
        onChange={(position) => change({ position })}
      />
      <ChoiceChips
        {...guide.at('paid')}
        label={t('declare.paid')}
        choices={choices}
        value={draft.paid}
        onChange={(paid) => change({ paid })}
      />
      {draft.paid === 'yes' && (
        <ChoiceChips
          {...guide.at('band')}
          label={t('declare.band')}
          choices={amountBands
            .filter((each) => each !== 'none')
            .map((value) => ({ value, label: t(`bands.${value}`) }))}
          value={draft.band === 'none' ? null : draft.band}
          onChange={(band) => change({ band })}
        />
      )}
      <ChoiceChips
        {...guide.at('isInvestee')}
        label={t('declare.isInvestee')}
        hint={t('declare.investeeHint')}
        choices={choices}
        value={draft.isInvestee}
        onChange={(isInvestee) => change({ isInvestee })}
      />
      <DateField
        {...guide.at('from')}
        label={t('declare.from')}
        value={draft.from}
        onChange={(from) => change({ from })}
      />
      <DateField
        {...guide.at('until')}
        label={t('declare.until')}
        optional
        value={draft.until}
        onChange={(until) => change({ until })}
        onClear={() => change({ until: null })}
      />
      <Field
        label={t('declare.approval')}
        hint={t('declare.approvalHint')}
        optional
        maxLength={100}
        value={draft.approval}
        onChange={(approval) => change({ approval })}
      />
    </Page>
  );
}
