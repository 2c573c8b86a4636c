import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { Tally } from '@contracts/membership';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { Notice } from '@/components/notice';
import { Sheet } from '@/components/sheet';
import { useText } from '@/i18n/main';
import { useMembershipText } from '../../text';
import { CouncilFields } from './council-fields';
import { judgeTally, noTally } from './tally';
import { type Case, stepAfterNow } from './use-case';

export interface PassExtras {
  tally?: Tally;
  resolutionNo?: string;
}
interface PassSheetProps {
  application: Case;
  open: boolean;
  note: string;
  onNote: (note: string) => void;
  busy: boolean;
  error: string | null;
  onSend: (extras: PassExtras) => void;
  onClose: () => void;
}

/** What passing leads to, with the council's votes when it is the council that decides. */
export const PassSheet = ({ application, open, note, onNote, busy, error, onSend, onClose }: PassSheetProps) => {
  const t = useMembershipText('review');
  const house = useText();
  const [tally, setTally] = useState(noTally);
  const [resolutionNo, setResolutionNo] = useState('');
  const next = stepAfterNow(application);
  const warnings = application.check.filter(({ result }) => result !== 'pass').length;
  const council = application.step === 'councilDecision';
  const verdict = judgeTally(tally);
  const counted = verdict.state === 'fine' ? verdict.tally : undefined;
  const send = () =>
    onSend({
      ...(council && counted ? { tally: counted } : {}),
      ...(council && resolutionNo.trim() ? { resolutionNo: resolutionNo.trim() } : {}),
    });
  return (
    <Sheet
      open={open}
      title={t('act.passTitle', { step: application.step ? house(`admission.${application.step}`) : '' })}
      onClose={onClose}
      footer={
        <Button busy={busy} disabled={council && verdict.state !== 'fine' && verdict.state !== 'empty'} onTap={send}>
          {next ? t(`act.passTo.${next}`) : t('act.admit')}
        </Button>
      }
    >
      {warnings > 0 && <Notice tone="amber" icon="bang" words={t('act.warned', { count: warnings })} />}
      {council && (
        <CouncilFields
          rule={application.votingRule}
          tally={tally}
          resolutionNo={resolutionNo}
          onTally={setTally}
          onResolutionNo={setResolutionNo}
        />
      )}
      <Text>{t(`act.passConsequence.${next ?? 'admit'}`)}</Text>
      <Field
        label={t('act.note')}
        optional
        multiline
        maxLength={500}
        placeholder={t('act.notePlaceholder')}
        value={note}
        onChange={onNote}
        error={error}
      />
    </Sheet>
  );
};
