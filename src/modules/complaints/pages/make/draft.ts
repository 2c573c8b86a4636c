import { type ComplaintKind, complaintKinds, type Manner, manners } from '@contracts/complaint-kinds';

/** What is being written; it stays on the device alone. */
export interface Draft {
  kind: ComplaintKind | null;
  member: { id: string; name: string } | null;
  officerId: string | null;
  about: string;
  words: string;
  happenedOn: string | null;
  manner: Manner;
  forUnit: boolean;
}
export const emptyDraft: Draft = {
  ...{ kind: null, member: null, officerId: null, about: '', words: '', happenedOn: null },
  ...{ manner: 'open', forUnit: false },
};

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const one = <T extends string>(value: unknown, of: readonly T[]): T | null => of.find((each) => each === value) ?? null;
/** A draft as it was kept; what an older version wrote, or nobody, is empty. */
export function readDraft(kept: string): Draft {
  try {
    const given = JSON.parse(kept) as Record<string, unknown>;
    const member = given.member as { id?: unknown; name?: unknown } | null;
    return {
      kind: one(given.kind, complaintKinds),
      member: member && text(member.id) ? { id: text(member.id), name: text(member.name) } : null,
      officerId: text(given.officerId) || null,
      ...{ about: text(given.about), words: text(given.words), happenedOn: text(given.happenedOn) || null },
      manner: one(given.manner, manners) ?? 'open',
      forUnit: given.forUnit === true,
    };
  } catch {
    return emptyDraft;
  }
}

export type Missing = 'kind' | 'about' | 'words' | 'happenedOn';
/** What is still wanting, in reading order. */
export const missingOf = ({ kind, member, officerId, about, words, happenedOn }: Draft): Missing[] => {
  const named =
    kind === 'secretariat' ||
    about.trim() !== '' ||
    (kind === 'member' && member !== null) ||
    (kind === 'officer' && officerId !== null);
  return [
    ...(kind === null ? (['kind'] as const) : []),
    ...(kind !== null && !named ? (['about'] as const) : []),
    ...([...words.trim()].length < 10 ? (['words'] as const) : []),
    ...(happenedOn === null ? (['happenedOn'] as const) : []),
  ];
};

/** The draft as the contract has it; nothing is wanting. */
export const formOf = ({ kind, member, officerId, about, words, happenedOn }: Draft) => ({
  kind: kind ?? 'other',
  ...(kind === 'member' && member ? { membershipId: member.id } : {}),
  ...(kind === 'officer' && officerId ? { officerId } : {}),
  about:
    (kind === 'member' && member) || (kind === 'officer' && officerId) || kind === 'secretariat' ? '' : about.trim(),
  words: words.trim(),
  happenedOn: happenedOn ?? '',
});
