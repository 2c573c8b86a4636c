import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { FocusedField } from '@/components/focused-field';
import { Notice } from '@/components/notice';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { PickerField } from '@/components/picker-field';
import { StepBar } from '@/components/step-bar';
import { goInstead } from '@/hooks/go';
import { useText } from '@/i18n/main';
import { Conflict } from '@/kit/conflict';
import { saveNote } from '@/kit/save-note';
import { type Step, steps } from '../../form/draft';
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
  /** Where to begin. */
  begin: { step?: Step; field?: string };
  /** One's own words are dropped; begins with the server's copy. */
  onAnew: (meetingId: string | null) => void;
}

/** The meeting, one step a screen; a draft saves itself, a change of a published one is sent at the end. */
export const EditForm = ({ opened, begin, onAnew }: EditFormProps) => {
  const t = useMeetingsText('run');
  const house = useText();
  const writing = useDraft(opened, begin);
  const { state, keeper, form, names } = writing;
  const change = useChange(opened, writing);
  const [leaving, setLeaving] = useState(false);
  const { published } = opened;
  const toCheck = async () => {
    if (!form.complete()) return;
    setLeaving(true);
    await keeper.flush();
    setLeaving(false);
    if (keeper.at.id) goInstead('meetings/check', { id: keeper.at.id });
  };
  const note = () => {
    if (form.triedAll && form.all.length > 0)
      return t('edit.allWants', { count: form.all.length, names: names(form.all) });
    if (form.tried && form.here.length > 0) return t('edit.stepWants', { names: names(form.here) });
    return published ? t('edit.changeNote') : undefined;
  };
  const latest = async () => (await cloud.meetings.manage({ meetingId: keeper.at.id ?? '' })).version;
  const title = published ? t('edit.changeTitle') : opened.meetingId ? t('edit.editTitle') : t('edit.title');
  return (
    <Page
      title={title}
      action={
        <ActionBar note={note()}>
          {form.previous && (
            <Button kind="plain" onTap={form.previous}>
              {t('edit.previous')}
            </Button>
          )}
          {published && (form.last || form.previous) ? (
            <Button busy={change.busy} onTap={change.send}>
              {t('edit.change')}
            </Button>
          ) : form.last || form.triedAll ? (
            <Button busy={leaving} onTap={() => void toCheck()}>
              {t('edit.check')}
            </Button>
          ) : (
            <Button onTap={form.next}>{t('edit.next')}</Button>
          )}
        </ActionBar>
      }
    >
      <StepBar
        step={form.no}
        total={steps.length}
        title={t(`edit.steps.${form.step}`)}
        note={published ? undefined : saveNote(state)}
      />
      <Conflict keeper={keeper} latest={latest} onAnew={() => onAnew(keeper.at.id)} />
      {writing.restored && state.kind !== 'conflict' && (
        <Notice tone="azure" icon="edit" words={house('kept.restored')} />
      )}
      {change.sentence && <NoticeBox tone="cinnabar" icon="bang" title={change.sentence} />}
      <FocusedField.Provider value={form.focused}>
        {form.step === 'basics' && <BasicsStep writing={writing} published={published} />}
        {form.step === 'when' && <WhenStep writing={writing} />}
        {form.step === 'seats' && <SeatsStep writing={writing} />}
        {form.step === 'registration' && <RegistrationStep writing={writing} />}
        {form.step === 'agenda' && <AgendaStep writing={writing} />}
        {form.step === 'extras' && <ExtrasStep writing={writing} />}
      </FocusedField.Provider>
      <Card kind="list" className="edit-jump">
        <PickerField
          label={t('edit.jump')}
          options={steps.map((value) => ({ value, label: t(`edit.steps.${value}`) }))}
          value={form.step}
          onChange={(value) => form.turnTo(steps.find((each) => each === value) ?? 'basics')}
        />
      </Card>
      {form.last && !published && keeper.at.id && <Discard meetingId={keeper.at.id} onGone={() => keeper.drop()} />}
    </Page>
  );
};
