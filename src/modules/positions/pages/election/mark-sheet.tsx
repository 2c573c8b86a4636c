import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { ChoiceChips } from '@/components/choice-chips';
import { DateField } from '@/components/date-field';
import { today } from '@/i18n/dates';
import { ReasonSheet } from '@/kit/reason-sheet';
import { usePositionsText } from '../../text';
import type { Election } from '../../types';

interface MarkSheetProps {
  election: Election;
  step: Election['steps'][number];
  onClose: () => void;
}

/** A step is done: when, by what proof, and by which meeting. */
export const MarkSheet = ({ election, step, onClose }: MarkSheetProps) => {
  const t = usePositionsText('election');
  const [doneOn, setDoneOn] = useState(today());
  const [meetingId, setMeetingId] = useState('');
  const [cited, setCited] = useState('');
  const proofs = election.proofs.filter((proof) => proof.step === step.step);
  const proof = proofs.find((each) => each.meetingId === cited);
  return (
    <ReasonSheet
      open
      onClose={onClose}
      title={`${t('mark')} · ${t(`steps.${step.step}`)}`}
      consequence={t('markWords')}
      label={t('evidence')}
      phrases={proof && [t(step.step === 'noticed' ? 'noticeSays' : 'heldSays', proof)]}
      min={2}
      field="evidence"
      verb={t('mark')}
      kept={`${election.id}.${step.step}`}
      write={cloud.positions.markStep}
      input={(evidence) => ({
        ...{ electionId: election.id, step: step.step, doneOn: proof?.day ?? doneOn, evidence },
        ...(proof ? { meetingId: proof.meetingId } : meetingId ? { meetingId } : {}),
      })}
      refreshes={[['positions']]}
      done={() => t('marked')}
    >
      {proofs.length > 0 && (
        <ChoiceChips
          label={t('proofs')}
          choices={[
            ...proofs.map((each) => ({
              value: each.meetingId,
              label: t('proof', { title: each.meeting, day: each.day }),
            })),
            { value: '', label: t('ownProof') },
          ]}
          value={cited}
          onChange={setCited}
        />
      )}
      {!proof && <DateField label={t('doneOn')} value={doneOn} until={today()} onChange={setDoneOn} />}
      {!proof && election.meetings.length > 0 && (
        <ChoiceChips
          label={t('pickMeeting')}
          choices={[
            { value: '', label: t('noMeeting') },
            ...election.meetings.slice(0, 8).map(({ id, title }) => ({ value: id, label: title })),
          ]}
          value={meetingId}
          onChange={setMeetingId}
        />
      )}
    </ReasonSheet>
  );
};
