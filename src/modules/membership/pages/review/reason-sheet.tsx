import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { ChoiceChips } from '@/components/choice-chips';
import { useText } from '@/i18n/main';
import { ReasonSheet as Reason } from '@/kit/reason-sheet';
import { zhCN } from '../../messages/zh-CN';
import { useMembershipText } from '../../text';
import { complaintsOf } from './complaints';
import type { Case, Decided } from './use-case';

const returns = Object.keys(zhCN.review.returnReasons) as (keyof typeof zhCN.review.returnReasons)[];
const refusals = Object.keys(zhCN.review.refuseReasons) as (keyof typeof zhCN.review.refuseReasons)[];
const applicant = 'applicant';

interface ReasonSheetProps {
  kind: 'return' | 'refuse';
  application: Case;
  open: boolean;
  onDone: (after: Decided) => void;
  onRefused: (error: Error) => void;
  onClose: () => void;
}

/** The written reason of a return, to the applicant or to an earlier step, or of a refusal. */
export const ReasonSheet = ({ kind, application, ...rest }: ReasonSheetProps) => {
  const t = useMembershipText('review');
  const house = useText();
  const found = complaintsOf(application, useMembershipText(), useMembershipText('terms'));
  const [target, setTarget] = useState(applicant);
  const { id: membershipId, version, steps, returnTo } = application;
  const earlier = kind === 'return' ? steps.filter(({ seq }) => returnTo.includes(seq)) : [];
  const back = earlier.find(({ seq }) => String(seq) === target);
  return (
    <Reason
      {...rest}
      title={t(`act.${kind}Title`)}
      consequence={
        back ? t('act.sendBackConsequence', { step: house(`admission.${back.kind}`) }) : t(`act.${kind}Consequence`)
      }
      label={t('act.reason')}
      placeholder={t(kind === 'return' ? 'act.reasonPlaceholder' : 'act.refusePlaceholder')}
      phrases={
        kind === 'return'
          ? [...found, ...returns.map((name) => t(`returnReasons.${name}`))]
          : refusals.map((name) => t(`refuseReasons.${name}`))
      }
      append
      max={500}
      verb={back ? t('act.sendBack') : t(`act.${kind}`)}
      danger={kind === 'refuse'}
      kept={`${membershipId}.${kind}`}
      write={cloud.membership.decide}
      input={(reason) => ({ membershipId, version, decision: kind, reason, ...(back ? { returnTo: back.seq } : {}) })}
    >
      {earlier.length > 0 && (
        <ChoiceChips
          label={t('act.returnTo')}
          choices={[
            { value: applicant, label: t('act.applicant') },
            ...earlier.map(({ seq, kind: step }) => ({ value: String(seq), label: house(`admission.${step}`) })),
          ]}
          value={target}
          onChange={setTarget}
        />
      )}
    </Reason>
  );
};
