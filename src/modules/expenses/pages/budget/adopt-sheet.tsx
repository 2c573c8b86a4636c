import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { DateField } from '@/components/date-field';
import { Field } from '@/components/field';
import { NoticeBox } from '@/components/notice-box';
import { PickerField } from '@/components/picker-field';
import { Sheet } from '@/components/sheet';
import { useKeptWords } from '@/hooks/kept-words';
import { today } from '@/i18n/dates';
import { useExpensesText } from '../../text';
import type { BudgetYear } from '../../types';

type Body = 'assembly' | 'congress' | 'council' | 'standing_council';
const bodies: readonly Body[] = ['council', 'assembly', 'congress', 'standing_council'];
const votes = ['entitled', 'present', 'yes', 'no', 'abstain'] as const;

/** By which resolution the draft is adopted; the votes are asked for where the rules bind. */
export const AdoptSheet = ({ draft, onClose }: { draft: NonNullable<BudgetYear['draft']>; onClose: () => void }) => {
  const t = useExpensesText('budget');
  const [body, setBody] = useState<Body>('council');
  const [adoptedOn, setAdoptedOn] = useState(today());
  const [motionId, setMotionId] = useState('');
  const [tally, setTally] = useState<Partial<Record<(typeof votes)[number], string>>>({});
  const resolution = useKeptWords(`${draft.id}.resolution`);
  const adopt = useWrite(cloud.expenses.adoptBudget, {
    refreshes: [['expenses']],
    onDone: () => {
      resolution.forget();
      onClose();
      void Taro.showToast({ icon: 'none', title: t('adoptDone') });
    },
  });
  const typed = votes.filter((each) => (tally[each] ?? '') !== '');
  const counted = Object.fromEntries(votes.map((each) => [each, Number(tally[each] ?? 0)])) as Record<
    (typeof votes)[number],
    number
  >;
  const resolutionNo = resolution.words.trim();
  return (
    <Sheet
      open
      title={t('adopt')}
      onClose={onClose}
      footer={
        <Button
          busy={adopt.busy}
          disabled={resolutionNo.length < 2}
          onTap={() =>
            adopt.run({
              ...{ budgetId: draft.id, revision: draft.revision, body, resolutionNo, adoptedOn },
              ...(typed.length > 0 && !motionId ? { tally: counted } : {}),
              ...(motionId ? { motionId } : {}),
            })
          }
        >
          {t('adopt')}
        </Button>
      }
    >
      <NoticeBox tone="azure" icon="stamp" title={t('adoptWords', { version: draft.version })} />
      {draft.motions.length > 0 && (
        <PickerField
          label={t('motion')}
          options={[
            { value: '', label: t('noMotion') },
            ...draft.motions.map(({ id, title, meeting, decidedOn }) => ({
              value: id,
              label: t('motionLabel', { day: decidedOn, meeting, title }),
            })),
          ]}
          value={motionId}
          onChange={setMotionId}
        />
      )}
      <ChoiceChips
        label={t('body')}
        choices={bodies.map((value) => ({ value, label: t(`bodies.${value}`) }))}
        value={body}
        onChange={setBody}
      />
      <Field
        label={t('resolutionNo')}
        maxLength={60}
        value={resolution.words}
        onChange={resolution.change}
        error={adopt.issues.resolutionNo ?? adopt.sentence}
      />
      <DateField label={t('adoptedOn')} value={adoptedOn} until={today()} onChange={setAdoptedOn} />
      {votes.map((each) => (
        <Field
          key={each}
          label={t(each)}
          optional
          type="number"
          maxLength={5}
          value={tally[each] ?? ''}
          onChange={(value) => setTally({ ...tally, [each]: value.replace(/\D/g, '') })}
        />
      ))}
    </Sheet>
  );
};
