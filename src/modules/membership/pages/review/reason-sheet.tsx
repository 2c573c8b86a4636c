import { cloud } from '@/cloud/client';
import { ReasonSheet as Reason } from '@/kit/reason-sheet';
import { zhCN } from '../../messages/zh-CN';
import { useMembershipText } from '../../text';
import type { Case } from './use-case';

const returns = Object.keys(zhCN.review.returnReasons) as (keyof typeof zhCN.review.returnReasons)[];
const refusals = Object.keys(zhCN.review.refuseReasons) as (keyof typeof zhCN.review.refuseReasons)[];

type Decided = Awaited<ReturnType<typeof cloud.membership.decide>>;
interface ReasonSheetProps {
  kind: 'return' | 'refuse';
  application: Case;
  open: boolean;
  onDone: (after: Decided) => void;
  onRefused: (error: Error) => void;
  onClose: () => void;
}

/** The written reason of a return or a refusal; both go to the applicant. */
export const ReasonSheet = ({ kind, application, ...rest }: ReasonSheetProps) => {
  const t = useMembershipText('review');
  const { id: membershipId, version } = application;
  return (
    <Reason
      {...rest}
      title={t(`act.${kind}Title`)}
      consequence={t(`act.${kind}Consequence`)}
      label={t('act.reason')}
      placeholder={t(kind === 'return' ? 'act.reasonPlaceholder' : 'act.refusePlaceholder')}
      phrases={
        kind === 'return'
          ? returns.map((name) => t(`returnReasons.${name}`))
          : refusals.map((name) => t(`refuseReasons.${name}`))
      }
      append
      max={500}
      verb={t(`act.${kind}`)}
      danger={kind === 'refuse'}
      kept={`${membershipId}.${kind}`}
      write={cloud.membership.decide}
      input={(reason) => ({ membershipId, version, decision: kind, reason })}
    />
  );
};
