import { useState } from 'react';
import { sortsIn, sortsOut, type LineSort } from '@contracts/reconcile-kinds';
import { cloud } from '@/cloud/client';
import { ChoiceChips } from '@/components/choice-chips';
import { money } from '@/i18n/money';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useReconciliationText } from '../../text';
import type { Line } from '../../types';

interface ClassifySheetProps {
  lines: readonly Line[];
  onClose: () => void;
  onDone: (lineIds: readonly string[]) => void;
}

/** What money it is that pays no bill, and why: posted by the rule of its sort. */
export const ClassifySheet = ({ lines, onClose, onDone }: ClassifySheetProps) => {
  const t = useReconciliationText('queue');
  const sorts = useReconciliationText('sorts');
  const [sort, setSort] = useState<LineSort | null>(null);
  const amount = lines.reduce((sum, line) => sum + line.amount, 0);
  const choices: readonly LineSort[] = (lines[0]?.amount ?? 0) > 0 ? sortsIn : sortsOut;
  return (
    <ReasonSheet
      open
      onClose={onClose}
      title={t('classifyTitle')}
      consequence={t('joinNote', { count: lines.length, amount: money(amount) })}
      hint={t('reasonHint')}
      verb={t('sortVerb')}
      min={2}
      kept="classifyLines"
      write={cloud.reconciliation.classify}
      input={(reason) => ({ lineIds: lines.map(({ id }) => id), sort: sort ?? 'explained', reason })}
      refreshes={[['reconciliation'], ['register']]}
      ready={sort !== null}
      done={(output) => t('sorted', { count: output.lines })}
      onDone={() => onDone(lines.map(({ id }) => id))}
    >
      <ChoiceChips
        label={t('sort')}
        choices={choices.map((value) => ({ value, label: sorts(value) }))}
        value={sort}
        onChange={setSort}
      />
    </ReasonSheet>
  );
};
