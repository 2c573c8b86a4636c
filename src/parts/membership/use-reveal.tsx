import { useDidHide } from '@tarojs/taro';
import { useCallback, useState } from 'react';
import { cloud } from '@/cloud/client';
import { ReasonSheet } from '@/kit/reason-sheet';
import type { zhCN } from './messages/zh-CN';
import { useRevealText } from './text';

type RevealField = Parameters<typeof cloud.membership.reveal>[0]['field'];
export interface Asked {
  membershipId: string;
  field: RevealField;
}
/** Under which a number is found among those that are shown. */
const keyOf = (field: RevealField) => (field.kind === 'idNumber' ? 'idNumber' : field.representativeId);

/**
 * Full numbers that were asked for on this page, each with a reason that is recorded; hidden again on leaving.
 * @param reasons those that are written often here
 */
export const useReveal = (reasons: readonly (keyof typeof zhCN.reasons)[]) => {
  const t = useRevealText();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [shown, setShown] = useState<Record<string, string>>({});
  useDidHide(() => setShown({}));
  const sheet = asked && (
    <ReasonSheet
      open
      onClose={() => setAsked(null)}
      title={t('title')}
      consequence={t('logged')}
      label={t('reason')}
      placeholder={t('placeholder')}
      phrases={reasons.map((reason) => t(`reasons.${reason}`))}
      min={2}
      max={100}
      verb={t('show')}
      kept={`${asked.membershipId}.reveal.${keyOf(asked.field)}`}
      write={cloud.membership.reveal}
      input={(reason) => ({ ...asked, reason })}
      refreshes={[]}
      onDone={({ value }) => setShown((before) => ({ ...before, [keyOf(asked.field)]: value }))}
    />
  );
  /** A representative's phone. */
  const askPhone = useCallback(
    (membershipId: string, representativeId: string) =>
      setAsked({ membershipId, field: { kind: 'phone', representativeId } }),
    [],
  );
  const askIdNumber = useCallback(
    (membershipId: string) => setAsked({ membershipId, field: { kind: 'idNumber' } }),
    [],
  );
  return { shown, askPhone, askIdNumber, sheet };
};
