import { View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { applicationConsents } from '@contracts/consents';
import { cloud } from '@/cloud/client';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { StepBar } from '@/components/step-bar';
import { Conflict } from '@/kit/conflict';
import { saveNote } from '@/kit/save-note';
import type { Opened } from '../../form/opened';
import { stepOfPath } from '../../form/steps';
import { useUploads } from '../../form/use-uploads';
import { useWriting } from '../../form/use-writing';
import { useMembershipText } from '../../text';
import { CompanyStep } from './company-step';
import { ConfirmStep } from './confirm-step';
import { MaterialsStep } from './materials-step';
import { PersonStep } from './person-step';
import { Refused } from './refused';
import { RepresentativesStep } from './representatives-step';
import { useCheck } from './use-check';
import { useLookup } from './use-lookup';
import { useSending } from './use-sending';

interface ApplicationFormProps {
  opened: Opened;
  /** One's own words are dropped; begins with the server's draft. */
  onAnew: (draftId: string | null) => void;
}

/** The form, one step a screen, from what was opened until it is sent. */
export const ApplicationForm = ({ opened, onAnew }: ApplicationFormProps) => {
  const t = useMembershipText('apply');
  const writing = useWriting(opened);
  const uploads = useUploads((material) => writing.patch((now) => ({ materials: [...now.materials, material] })));
  const sending = useSending(writing, opened);
  const [waiting, setWaiting] = useState(false);
  const [pointed, setPointed] = useState(false);
  const { form, step, steps, ready } = writing;
  const { answering } = opened;
  const lookup = useLookup(form.kind === 'individual' ? '' : form.uscc, answering?.uscc ?? null);
  const last = step === steps.length - 1;
  const check = useCheck(ready, answering?.membershipId, last);
  const name = steps[step] ?? 'confirm';

  const latest = async () => {
    const { rows } = await cloud.membership.drafts({});
    return rows.find(({ id }) => id === writing.saved.keeper.at.id)?.version ?? 0;
  };
  const complaintShown = useRef(false);
  useEffect(() => {
    if (complaintShown.current) return;
    complaintShown.current = true;
    // Begun answers stay where they were left.
    const { about } = answering ?? {};
    if (about && stepOfPath(form.kind, about) === opened.step) writing.pointTo(about);
  });

  const faults = writing.faultsOf(step);
  const missing = applicationConsents.filter((code) => code !== 'partyInfo' && !form.consents.includes(code));
  const next = () => {
    const [first] = faults;
    writing.setTried(true);
    setWaiting(name === 'materials' && uploads.busy);
    if (first) writing.jumpTo(first);
    else if (name !== 'materials' || !uploads.busy) writing.turnTo(step + 1);
  };
  const send = () => {
    const failed = check.items?.some(({ result }) => result === 'fail') ?? false;
    setPointed(true);
    setWaiting(uploads.busy);
    if (writing.firstFault || failed) return writing.jumpTo('check');
    if (missing[0]) return writing.jumpTo(`consents.${missing[0]}`);
    if (ready && !uploads.busy) void sending.start(ready);
  };
  const turn = (to: number) => {
    setWaiting(false);
    sending.reset();
    writing.turnTo(to);
  };
  const note = () => {
    if (waiting && uploads.busy) return t('materials.waiting');
    if (writing.tried && faults.length > 0) return t('fixFirst', { count: faults.length });
    if (last && pointed && missing.length > 0) return t('confirm.consentsLeft', { count: missing.length });
    return last ? t('confirm.afterwards') : undefined;
  };
  const bar = (
    <ActionBar note={note()}>
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
        note={writing.saved.state.kind === 'none' ? undefined : saveNote(writing.saved.state)}
      />
      <Conflict keeper={writing.saved.keeper} latest={latest} onAnew={() => onAnew(writing.saved.keeper.at.id)} />
      {answering?.reason && !last && (
        <NoticeBox tone="cinnabar" icon="edit" title={t('status.reason')} words={[answering.reason]} />
      )}
      {sending.error && last && <Refused error={sending.error} answering={answering} />}
      <View>
        {name === 'company' && <CompanyStep writing={writing} lookup={lookup} />}
        {name === 'person' && <PersonStep writing={writing} answering={answering !== null} />}
        {name === 'representatives' && <RepresentativesStep writing={writing} />}
        {name === 'materials' && (
          <MaterialsStep writing={writing} uploads={uploads} lost={sending.lost} sent={answering?.materials ?? {}} />
        )}
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
