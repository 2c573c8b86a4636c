import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Notice } from '@/components/notice';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { PickerField } from '@/components/picker-field';
import { StepBar } from '@/components/step-bar';
import { goInstead } from '@/hooks/go';
import { useText } from '@/i18n/main';
import { Conflict } from '@/kit/conflict';
import { saveNote } from '@/kit/save-note';
import { stepOf, steps } from '../../form/draft';
import { useMeetingsText } from '../../text';
import { AgendaStep } from './agenda-step';
import { BasicsStep } from './basics-step';
import { Discard } from './discard';
import { ExtrasStep } from './extras-step';
import { RegistrationStep } from './registration-step';
import { SeatsStep } from './seats-step';
import { useChange } from './use-change';
import { type Opened, useDraft } from './use-draft';
import { WhenStep } from './when-step';

export type { Opened };
interface EditFormProps {
  opened: Opened;
  step: string | undefined;
  /** One's own words are dropped; begins with the server's copy. */
  onAnew: (meetingId: string | null) => void;
}

/** The meeting, one step a screen; a draft saves itself, a change of a published one is sent at the end. */
export const EditForm = ({ opened, step: wanted, onAnew }: EditFormProps) => {
  const t = useMeetingsText('run');
  const house = useText();
  const writing = useDraft(opened);
  const { state, keeper } = writing;
  const change = useChange(opened, writing, (path) => setStep(steps.indexOf(stepOf(path))));
  const [step, setStep] = useState(Math.max(0, steps.indexOf(steps.find((each) => each === wanted) ?? 'basics')));
  const [leaving, setLeaving] = useState(false);
  const name = steps[step] ?? 'basics';
  const last = step === steps.length - 1;
  const { published } = opened;
  const turn = (to: number) => {
    setStep(to);
    writing.scrollUp();
  };
  const toCheck = async () => {
    setLeaving(true);
    await keeper.flush();
    setLeaving(false);
    if (keeper.at.id) goInstead('meetings/check', { id: keeper.at.id });
  };
  const latest = async () => (await cloud.meetings.manage({ meetingId: keeper.at.id ?? '' })).version;
  const title = published ? t('edit.changeTitle') : opened.meetingId ? t('edit.editTitle') : t('edit.title');
  return (
    <Page
      title={title}
      action={
        <ActionBar note={published ? t('edit.changeNote') : undefined}>
          {step > 0 && (
            <Button kind="plain" onTap={() => turn(step - 1)}>
              {t('edit.previous')}
            </Button>
          )}
          {published && (last || step > 0) ? (
            <Button busy={change.busy} onTap={change.send}>
              {t('edit.change')}
            </Button>
          ) : last ? (
            <Button busy={leaving} onTap={() => void toCheck()}>
              {t('edit.check')}
            </Button>
          ) : (
            <Button onTap={() => turn(step + 1)}>{t('edit.next')}</Button>
          )}
        </ActionBar>
      }
    >
      <StepBar
        step={step + 1}
        total={steps.length}
        title={t(`edit.steps.${name}`)}
        note={published ? undefined : saveNote(state)}
      />
      <Conflict keeper={keeper} latest={latest} onAnew={() => onAnew(keeper.at.id)} />
      {writing.restored && state.kind !== 'conflict' && (
        <Notice tone="azure" icon="edit" words={house('kept.restored')} />
      )}
      {change.sentence && <NoticeBox tone="cinnabar" icon="bang" title={change.sentence} />}
      {name === 'basics' && <BasicsStep writing={writing} published={published} />}
      {name === 'when' && <WhenStep writing={writing} />}
      {name === 'seats' && <SeatsStep writing={writing} />}
      {name === 'registration' && <RegistrationStep writing={writing} />}
      {name === 'agenda' && <AgendaStep writing={writing} />}
      {name === 'extras' && <ExtrasStep writing={writing} />}
      <Card kind="list" className="edit-jump">
        <PickerField
          label={t('edit.jump')}
          options={steps.map((value) => ({ value, label: t(`edit.steps.${value}`) }))}
          value={name}
          onChange={(value) => turn(steps.findIndex((each) => each === value))}
        />
      </Card>
      {last && !published && keeper.at.id && <Discard meetingId={keeper.at.id} onGone={() => keeper.drop()} />}
    </Page>
  );
};
