import { View } from '@tarojs/components';
import { useState } from 'react';
import { consentCodes } from '@contracts/identity';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Page } from '@/components/page';
import { StepBar } from '@/components/step-bar';
import type { Opened } from '../../form/opened';
import { useUploads } from '../../form/use-uploads';
import { useWriting } from '../../form/use-writing';
import { useApplyText } from '../../messages/apply';
import { CompanyStep } from './company-step';
import { ConfirmStep } from './confirm-step';
import { MaterialsStep } from './materials-step';
import { PersonStep } from './person-step';
import { Refused } from './refused';
import { RepresentativesStep } from './representatives-step';
import { saveNote } from './save-note';
import { useCheck } from './use-check';
import { useLookup } from './use-lookup';
import { useSending } from './use-sending';

/** The form, one step a screen, from what was opened until it is sent. */
export const ApplicationForm = ({ opened }: { opened: Opened }) => {
  const t = useApplyText();
  const writing = useWriting(opened);
  const uploads = useUploads((material) => writing.patch((now) => ({ materials: [...now.materials, material] })));
  const sending = useSending(writing, opened);
  const [problem, setProblem] = useState<string | null>(null);
  const [pointed, setPointed] = useState(false);
  const { form, step, steps, ready } = writing;
  const { answering } = opened;
  const lookup = useLookup(form.kind === 'individual' ? '' : form.uscc, answering?.uscc ?? null);
  const last = step === steps.length - 1;
  const check = useCheck(ready, answering?.membershipId, last);
  const name = steps[step] ?? 'confirm';

  const next = () => {
    if (name === 'materials' && uploads.busy) return setProblem(t('materials.waiting'));
    const faults = writing.tryStep();
    setProblem(faults.length > 0 ? t('fixFirst', { count: faults.length }) : null);
    if (faults[0]) writing.jumpTo(faults[0]);
    else writing.turnTo(step + 1);
  };
  const send = () => {
    const missing = consentCodes.filter((code) => code !== 'partyInfo' && !form.consents.includes(code));
    const [fault] = Object.keys(writing.issues);
    const failed = check.items?.some(({ result }) => result === 'fail') ?? false;
    setPointed(true);
    setProblem(missing.length > 0 ? t('confirm.consentsLeft', { count: missing.length }) : null);
    if (fault || failed) return writing.jumpTo('check');
    if (missing[0]) return writing.jumpTo(`consents.${missing[0]}`);
    if (uploads.busy) return setProblem(t('materials.waiting'));
    if (ready) void sending.start(ready);
  };
  const turn = (to: number) => {
    setProblem(null);
    sending.reset();
    writing.turnTo(to);
  };
  const bar = (
    <ActionBar note={problem ?? (last ? t('confirm.afterwards') : undefined)}>
      {step > 0 && (
        <Button kind="plain" onTap={() => turn(step - 1)}>
          {t('previous')}
        </Button>
      )}
      {last ? (
        <Button busy={sending.busy} onTap={send}>
          {answering ? t('sendAgain') : t('send')}
        </Button>
      ) : (
        <Button onTap={next}>{t('next')}</Button>
      )}
    </ActionBar>
  );
  return (
    <Page title={answering ? t('answerTitle') : t('title')} action={lookup.found && step === 0 ? undefined : bar}>
      <StepBar
        step={step + 1}
        total={steps.length}
        title={t(`steps.${name}`)}
        note={saveNote(writing.saved.state, t)}
      />
      {sending.error && last && <Refused error={sending.error} answering={answering} />}
      <View>
        {name === 'company' && <CompanyStep writing={writing} lookup={lookup} />}
        {name === 'person' && <PersonStep writing={writing} answering={answering !== null} />}
        {name === 'representatives' && <RepresentativesStep writing={writing} />}
        {name === 'materials' && <MaterialsStep writing={writing} uploads={uploads} lost={sending.lost} />}
        {name === 'confirm' && (
          <ConfirmStep
            writing={writing}
            given={opened.given}
            check={{ ...check, items: sending.check ?? check.items }}
            pointed={pointed}
          />
        )}
      </View>
    </Page>
  );
};
