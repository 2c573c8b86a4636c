import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { Field } from '@/components/field';
import { dateText } from '@/i18n/dates';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useCreditText } from '../../text';
import type { ModelShown } from '../../types';

const counts = ['entitled', 'present', 'yes', 'no', 'abstain'] as const;
type Counts = Record<(typeof counts)[number], string>;
const none: Counts = { entitled: '', present: '', yes: '', no: '', abstain: '' };

interface DecideSheetProps {
  model: ModelShown;
  decision: 'pass' | 'refuse';
  onClose: () => void;
}
/** The check before the council, or its vote with the number of its resolution. */
export const DecideSheet = ({ model, decision, onClose }: DecideSheetProps) => {
  const t = useCreditText('model');
  const [votes, setVotes] = useState(none);
  const [resolutionNo, setResolutionNo] = useState('');
  const votesNow = model.step === 'creditCouncil' && decision === 'pass';
  const counted = counts.every((each) => /^\d{1,5}$/.test(votes[each]));
  const title = t(decision === 'refuse' ? 'refuse' : votesNow ? 'vote' : 'check');
  const consequence =
    decision === 'refuse'
      ? t('refuseWords')
      : votesNow
        ? t('voteWords', { day: dateText(model.startsOn) })
        : t('checkWords');
  const tally = {
    ...{ entitled: Number(votes.entitled), present: Number(votes.present), yes: Number(votes.yes) },
    ...{ no: Number(votes.no), abstain: Number(votes.abstain) },
  };
  return (
    <ReasonSheet
      open
      onClose={onClose}
      title={title}
      consequence={consequence}
      min={decision === 'refuse' ? 4 : 0}
      max={300}
      ready={!votesNow || (counted && resolutionNo.trim() !== '')}
      verb={title}
      kept={`${model.id}.${decision}.${model.step ?? ''}`}
      write={cloud.credit.decideModel}
      input={(reason) => ({
        ...{ id: model.id, version: model.caseVersion ?? 0, decision },
        ...(reason ? { reason } : {}),
        ...(votesNow ? { tally, resolutionNo: resolutionNo.trim() } : {}),
      })}
      refreshes={[['credit']]}
      done={() => t('done')}
    >
      {votesNow && (
        <View>
          <View className="credit-numbers">
            {counts.map((each) => (
              <Field
                key={each}
                label={t(each)}
                type="number"
                maxLength={5}
                value={votes[each]}
                onChange={(value) => setVotes((held) => ({ ...held, [each]: value }))}
              />
            ))}
          </View>
          <Field label={t('resolutionNo')} maxLength={60} value={resolutionNo} onChange={setResolutionNo} />
        </View>
      )}
    </ReasonSheet>
  );
};
