import { Text } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cadres, posts } from '@contracts/position-posts';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { DateField } from '@/components/date-field';
import { Field } from '@/components/field';
import { Page } from '@/components/page';
import { decoded } from '@/hooks/decoded';
import { goInstead } from '@/hooks/go';
import { FindCompany } from '@/kit/find-company';
import { usePositionsText } from '../../text';
import { Findings } from '../findings';
import '../positions.scss';
import { draftForm, emptyDraft, type Draft } from './draft';

definePageConfig({ navigationBarTitleText: '登记职务' });

/** A position is entered, with the basis that `?basis=` brings; what the rules find is shown beside it at once, and stops nothing. */
export default function EditPage() {
  const t = usePositionsText();
  const brought = useRouter().params.basis;
  const [draft, setDraft] = useState<Draft>({ ...emptyDraft, basis: decoded(brought ?? '') });
  const change = (part: Partial<Draft>) => setDraft((held) => ({ ...held, ...part }));
  const form = draftForm(draft);
  const terms = useRead(['positions', 'list', 'terms'], () => cloud.positions.list({}));
  const committees = useRead(['identity', 'association'], () => cloud.identity.association({}), {
    enabled: draft.post === 'committeeChair',
  });
  const checked = useRead(['positions', 'check', form], () => cloud.positions.check({ form: form as never }), {
    enabled: form !== null,
  });
  const save = useWrite(cloud.positions.save, {
    refreshes: [['positions']],
    onDone: () => {
      void Taro.showToast({ icon: 'none', title: t('edit.saved') });
      goInstead('positions/positions');
    },
  });
  const findings = (form && checked.data?.findings) || [];
  const person = draft.who === 'person';
  return (
    <Page
      title={t('edit.title')}
      action={
        <ActionBar>
          <Button busy={save.busy} disabled={form === null} onTap={() => form && save.run({ form })}>
            {t('edit.save')}
          </Button>
        </ActionBar>
      }
    >
      <ChoiceChips
        label={t('edit.post')}
        choices={posts.map((value) => ({ value, label: t(`posts.${value}`) }))}
        value={draft.post}
        onChange={(post) => change({ post })}
      />
      <ChoiceChips
        label={t('edit.who')}
        choices={[
          { value: 'person', label: t('edit.person') },
          { value: 'unit', label: t('edit.unit') },
        ]}
        value={draft.who}
        onChange={(who) => change({ who })}
      />
      {person && (
        <Field label={t('edit.name')} maxLength={39} value={draft.name} onChange={(name) => change({ name })} />
      )}
      <Text className="field-label">
        {draft.member ? t('edit.chosen', { name: draft.member.name }) : t(person ? 'edit.member' : 'edit.memberUnit')}
      </Text>
      <FindCompany onPick={({ id, name }) => change({ member: { id, name } })} />
      {draft.post === 'committeeChair' && (
        <ChoiceChips
          label={t('edit.committee')}
          choices={(committees.data?.committees ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.committeeId}
          onChange={(committeeId) => change({ committeeId })}
        />
      )}
      <ChoiceChips
        label={t('edit.term')}
        choices={[
          { value: '', label: t('edit.noTerm') },
          ...(terms.data?.terms ?? []).map(({ id, no }) => ({ value: id, label: t('list.termNo', { no }) })),
        ]}
        value={draft.termId}
        onChange={(termId) => {
          const term = terms.data?.terms.find(({ id }) => id === termId);
          change({ termId, ...(term ? { startsOn: term.startsOn, endsOn: term.endsOn } : {}) });
        }}
      />
      <DateField label={t('edit.startsOn')} value={draft.startsOn} onChange={(startsOn) => change({ startsOn })} />
      <DateField label={t('edit.endsOn')} value={draft.endsOn} onChange={(endsOn) => change({ endsOn })} />
      <ChoiceChips
        label={t('edit.how')}
        choices={(['elected', 'hired', 'appointed'] as const).map((value) => ({ value, label: t(`hows.${value}`) }))}
        value={draft.how}
        onChange={(how) => change({ how })}
      />
      <Field
        label={t('edit.basis')}
        maxLength={100}
        value={draft.basis}
        onChange={(basis) => change({ basis })}
        error={save.issues['form.basis']}
      />
      {person && (
        <>
          <Field
            label={t('edit.bornMonth')}
            hint={t('edit.bornHint')}
            maxLength={7}
            value={draft.bornMonth}
            onChange={(bornMonth) => change({ bornMonth })}
            error={save.issues['form.bornMonth']}
          />
          <ChoiceChips
            label={t('edit.cadre')}
            choices={cadres.map((value) => ({ value, label: t(`cadres.${value}`) }))}
            value={draft.cadre}
            onChange={(cadre) => change({ cadre })}
          />
          {draft.cadre !== 'none' && (
            <Field
              label={t('edit.approval')}
              maxLength={100}
              value={draft.approval}
              onChange={(approval) => change({ approval })}
            />
          )}
          <Field
            label={t('edit.elsewhere')}
            maxLength={200}
            value={draft.elsewhere}
            onChange={(elsewhere) => change({ elsewhere })}
          />
          <ChoiceChips
            label={t('edit.paid')}
            choices={[
              { value: 'no', label: t('edit.paidNo') },
              { value: 'yes', label: t('edit.paidYes') },
            ]}
            value={draft.paid}
            onChange={(paid) => change({ paid })}
          />
        </>
      )}
      <Findings findings={findings} />
      {findings.length > 0 && <Text className="positions-line">{t('edit.stillSave')}</Text>}
      {save.sentence && <Text className="positions-line">{save.sentence}</Text>}
    </Page>
  );
}
