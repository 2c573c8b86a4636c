import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { cloud } from '@/cloud/client';
import { codeOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { Field } from '@/components/field';
import { FileField } from '@/components/file-field';
import { PhraseChips } from '@/components/phrase-chips';
import { Sheet } from '@/components/sheet';
import { useMeetingsText } from '../../text';
import type { Finding } from './index';

type Verdict = NonNullable<Finding['decision']>['verdict'];
const verdicts = ['notCoreArea', 'moveMeeting'] as const satisfies readonly Verdict[];

interface DecideSheetProps {
  meetingId: string;
  finding: Finding | null;
  onClose: () => void;
}

/** A person decides what the check only suspects, says why, and shows it. */
export const DecideSheet = ({ meetingId, finding, onClose }: DecideSheetProps) => {
  const t = useMeetingsText('run');
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [reason, setReason] = useState('');
  const [proof, setProof] = useState<{ fileId: string; name: string } | null>(null);
  const key = finding?.key ?? null;
  useEffect(() => {
    setVerdict(null);
    setReason('');
    setProof(null);
  }, [key]);
  const decide = useWrite(cloud.meetings.decideVenue, {
    onDone: () => {
      onClose();
      void Taro.showToast({ icon: 'none', title: t('check.saved') });
    },
  });
  const code = decide.error && codeOf(decide.error);
  const aboutProof = code === 'PROOF_REQUIRED' || code === 'FILE_NOT_FOUND';
  const incomplete = !verdict || reason.trim().length < 4 || (verdict === 'notCoreArea' && !proof);
  const send = () => {
    if (!key || !verdict) return;
    decide.run({ meetingId, key, verdict, reason: reason.trim(), ...(proof ? { proofFileId: proof.fileId } : {}) });
  };
  return (
    <Sheet
      open={finding !== null}
      title={t('check.decideTitle')}
      onClose={onClose}
      footer={
        <Button busy={decide.busy} disabled={incomplete} onTap={send}>
          {t('check.save')}
        </Button>
      }
    >
      <Text>{finding?.message}</Text>
      <ChoiceChips
        label={t('check.verdict')}
        choices={verdicts.map((value) => ({ value, label: t(`check.verdicts.${value}`) }))}
        value={verdict}
        onChange={setVerdict}
      />
      <Field
        label={t('check.reason')}
        multiline
        maxLength={300}
        hint={t('check.reasonHint')}
        value={reason}
        onChange={setReason}
        error={decide.issues.reason ?? (aboutProof ? null : decide.sentence)}
      />
      <View>
        <PhraseChips
          label={t('check.common')}
          phrases={
            verdict === 'moveMeeting' ? [t('check.reasons.move')] : [t('check.reasons.map'), t('check.reasons.letter')]
          }
          onPick={setReason}
        />
      </View>
      {verdict === 'notCoreArea' && (
        <FileField
          label={t('check.proof')}
          hint={t('check.proofHint')}
          purpose="meeting"
          fileName={proof?.name ?? null}
          onFile={setProof}
          error={aboutProof ? decide.sentence : null}
        />
      )}
    </Sheet>
  );
};
