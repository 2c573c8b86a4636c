import { type AmountBand, amountBands } from '@contracts/side-post-kinds';
import { isUscc, normaliseUscc } from '@contracts/uscc';
import type { Form } from '../../types';

type Answer = 'yes' | 'no' | null;
/** What is being written; it stays on the device alone. */
export interface Draft {
  orgName: string;
  orgUscc: string;
  position: string;
  paid: Answer;
  band: AmountBand | null;
  isInvestee: Answer;
  from: string | null;
  until: string | null;
  approval: string;
}
export const emptyDraft: Draft = {
  ...{ orgName: '', orgUscc: '', position: '', paid: null, band: null, isInvestee: null },
  ...{ from: null, until: null, approval: '' },
};
const text = (value: unknown) => (typeof value === 'string' ? value : '');
const answer = (value: unknown): Answer => (value === 'yes' || value === 'no' ? value : null);
/** A draft as it was kept; what nobody wrote is empty. */
export function readDraft(kept: string): Draft {
  try {
    const given = JSON.parse(kept) as Record<string, unknown>;
    return {
      ...{ orgName: text(given.orgName), orgUscc: text(given.orgUscc), position: text(given.position) },
      ...{ paid: answer(given.paid), isInvestee: answer(given.isInvestee), approval: text(given.approval) },
      band: amountBands.find((each) => each === given.band) ?? null,
      ...{ from: text(given.from) || null, until: text(given.until) || null },
    };
  } catch {
    return emptyDraft;
  }
}

export type Missing = 'orgName' | 'orgUscc' | 'position' | 'paid' | 'band' | 'isInvestee' | 'from' | 'until';
/** What is still wanting, in reading order. */
export const missingOf = (draft: Draft): Missing[] => {
  const { orgName, orgUscc, position, paid, band, isInvestee, from, until } = draft;
  const wanting: Record<Missing, boolean> = {
    orgName: orgName.trim().length < 2,
    orgUscc: orgUscc.trim() !== '' && !isUscc(orgUscc),
    position: position.trim() === '',
    paid: paid === null,
    band: paid === 'yes' && (band === null || band === 'none'),
    isInvestee: isInvestee === null,
    from: from === null,
    until: from !== null && until !== null && until <= from,
  };
  return (Object.keys(wanting) as Missing[]).filter((each) => wanting[each]);
};

/** The draft as the contract has it; nothing is wanting. */
export const formOf = ({ orgName, orgUscc, position, paid, band, isInvestee, from, until, approval }: Draft): Form => ({
  ...{ orgName: orgName.trim(), position: position.trim(), approval: approval.trim() },
  ...(orgUscc.trim() ? { orgUscc: normaliseUscc(orgUscc) } : {}),
  ...{ paid: paid === 'yes', band: paid === 'yes' ? (band ?? 'none') : 'none', isInvestee: isInvestee === 'yes' },
  from: from ?? '',
  ...(until ? { until } : {}),
});
