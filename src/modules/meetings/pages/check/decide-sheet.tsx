import { useState } from 'react';
import { type CallContext, cloud } from '@/cloud/client';
import { codeOf, sentenceOf } from '@/cloud/refusal';
import { ChoiceChips } from '@/components/choice-chips';
import { goInstead } from '@/hooks/go';
import { FileField } from '@/kit/file-field';
import { ReasonSheet } from '@/kit/reason-sheet';
import { offerUndo } from '@/parts/flows/undo';
import { useMeetingsText } from '../../text';
import type { Finding } from './finding';

type Verdict = NonNullable<Finding['decision']>['verdict'];
const verdicts = ['notCoreArea', 'moveMeeting'] as const satisfies readonly Verdict[];

interface DecideSheetProps {
  meetingId: string;
  finding: Finding;
  onClose: () => void;
}

/** A person decides what the check only suspects, says why, and shows it. */
export const DecideSheet = ({ meetingId, finding, onClose }: DecideSheetProps) => {
  const t = useMeetingsText('run');
  const [verdict, setVerdict] = useState<Verdict>();
  const [proof, setProof] = useState<{ fileId: string; name: string }>();
  const [fault, setFault] = useState<Error>();
  const moves = verdict === 'moveMeeting';
  const aboutProof = ['PROOF_REQUIRED', 'FILE_NOT_FOUND'].includes(codeOf(fault));
  const decided = {
    of: meetingId,
    words: t('check.saved'),
    take: (options: { context: CallContext }) =>
      cloud.meetings.takeBackVenue({ meetingId, key: finding.key ?? '' }, options),
    back: () => goInstead('meetings/check', { id: meetingId }),
  };
  return (
    <ReasonSheet
      open
      onClose={onClose}
      title={t('check.decideTitle')}
      consequence={finding.message}
      label={t('check.reason')}
      hint={t('check.reasonHint')}
      phrases={moves ? [t('check.reasons.move')] : [t('check.reasons.map'), t('check.reasons.letter')]}
      min={4}
      max={300}
      verb={t('check.save')}
      kept={`${meetingId}.${finding.key}`}
      ready={moves || (verdict !== undefined && proof !== undefined)}
      write={cloud.meetings.decideVenue}
      input={(reason) => ({
        meetingId,
        key: finding.key ?? '',
        verdict: verdict ?? 'moveMeeting',
        reason,
        ...(proof ? { proofFileId: proof.fileId } : {}),
      })}
      done={() => t('check.saved')}
      onDone={() => offerUndo(decided)}
      onRefused={setFault}
      elsewhere={aboutProof}
    >
      <ChoiceChips
        label={t('check.verdict')}
        choices={verdicts.map((value) => ({ value, label: t(`check.verdicts.${value}`) }))}
        value={verdict ?? null}
        onChange={setVerdict}
      />
      {verdict === 'notCoreArea' && (
        <FileField
          label={t('check.proof')}
          hint={t('check.proofHint')}
          purpose="meeting"
          files={proof ? [proof] : []}
          onFile={setProof}
          onRemove={() => setProof(undefined)}
          error={fault && aboutProof ? sentenceOf(fault) : null}
        />
      )}
    </ReasonSheet>
  );
};
