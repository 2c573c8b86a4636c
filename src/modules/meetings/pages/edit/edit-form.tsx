import { useState } from 'react';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { PickerField } from '@/components/picker-field';
import { StepBar } from '@/components/step-bar';
import { goInstead } from '@/hooks/go';
import { instantText } from '@/i18n/dates';
import type { Translate } from '@/i18n/typed';
import { stepOf, steps } from '../../form/draft';
import type { SaveState } from '../../form/keeper';
import type { zhCN } from '../../messages/zh-CN';
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
  onReload: () => void;
}

const saveNote = (state: SaveState, t: Translate<(typeof zhCN)['run']>): string | undefined => {
  switch (state.kind) {
    case 'none':
    case 'conflict':
      return undefined;
    case 'saving':
      return t('edit.saved.saving');
    case 'saved':
      return state.whole ? t('edit.saved.at', { time: instantText(state.at) }) : t('edit.saved.partly');
    case 'local':
      return t('edit.saved.local');
    case 'refused':
      return t('edit.saved.refused', { reason: state.reason });
  }
};

/** The meeting, one step a screen; a draft saves itself, a change of a published one is sent at the end. */
export const EditForm = ({ opened, step: wanted, onReload }: EditFormProps) => {
  const t = useMeetingsText('run');
  const writing = useDraft(opened);
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
    await writing.keeper.flush();
    setLeaving(false);
    if (writing.keeper.meetingId) goInstead('meetings/check', { id: writing.keeper.meetingId });
  };
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
        note={published ? undefined : saveNote(writing.state, t)}
      />
      {writing.state.kind === 'conflict' && (
        <NoticeBox tone="cinnabar" icon="bang" title={t('edit.saved.conflict')}>
          <Button kind="plain" small onTap={() => (writing.forget(), onReload())}>
            {t('edit.reload')}
          </Button>
        </NoticeBox>
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
      {last && !published && writing.keeper.meetingId && (
        <Discard meetingId={writing.keeper.meetingId} onGone={() => (writing.keeper.stop(), writing.forget())} />
      )}
    </Page>
  );
};
