import { Text } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { Field } from '@/components/field';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useStandingText } from '../../text';
import type { Shown } from '../../types';

const counts = ['entitled', 'present', 'yes', 'no', 'abstain'] as const;
type Counts = Record<(typeof counts)[number], string>;
const none: Counts = { entitled: '', present: '', yes: '', no: '', abstain: '' };

/** The step goes on: the notice is sent, the council's vote is recorded, or the decision is upheld. */
export const DecideSheet = ({ row, onClose }: { row: Shown; onClose: () => void }) => {
  const t = useStandingText('case');
  const [votes, setVotes] = useState(none);
  const [resolutionNo, setResolutionNo] = useState('');
  const { step, votingRule } = row;
  const council = step === 'council';
  const counted = counts.every((each) => /^\d{1,5}$/.test(votes[each]));
  const tally = {
    ...{ entitled: Number(votes.entitled), present: Number(votes.present), yes: Number(votes.yes) },
    ...{ no: Number(votes.no), abstain: Number(votes.abstain) },
  };
  return (
    <ReasonSheet
      open
      onClose={onClose}
      title={t(`pass.${step}`)}
      consequence={t(`passWords.${step}`)}
      label={council ? t('decisionWords') : undefined}
      min={council ? 10 : step === 'appeal' ? 2 : 0}
      max={council ? 3000 : 1000}
      ready={!council || (counted && resolutionNo.trim() !== '')}
      verb={t(`pass.${step}`)}
      kept={`${row.id}.${step}`}
      field={council ? 'words' : 'reason'}
      write={cloud.standing.decide}
      input={(words) => ({
        ...{ disciplineId: row.id, version: row.version, decision: 'pass' as const },
        ...(council ? { tally, resolutionNo: resolutionNo.trim(), words } : words ? { reason: words } : {}),
      })}
      refreshes={[['standing']]}
      done={() => t('done')}
    >
      {votingRule && <Text>{t('rule', votingRule)}</Text>}
      {council &&
        counts.map((each) => (
          <Field
            key={each}
            label={t(each)}
            type="number"
            maxLength={5}
            value={votes[each]}
            onChange={(value) => setVotes((held) => ({ ...held, [each]: value }))}
          />
        ))}
      {council && <Field label={t('resolutionNo')} maxLength={40} value={resolutionNo} onChange={setResolutionNo} />}
    </ReasonSheet>
  );
};
