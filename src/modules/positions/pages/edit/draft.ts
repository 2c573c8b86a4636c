import type { cadres, posts } from '@contracts/position-posts';
import type { PositionForm } from '@contracts/positions';

/** What has been filled in so far. */
export interface Draft {
  post: (typeof posts)[number] | null;
  who: 'person' | 'unit';
  name: string;
  member: { id: string; name: string } | null;
  committeeId: string | null;
  termId: string;
  startsOn: string | null;
  endsOn: string | null;
  how: 'elected' | 'hired' | 'appointed';
  basis: string;
  bornMonth: string;
  cadre: (typeof cadres)[number];
  approval: string;
  elsewhere: string;
  paid: 'no' | 'yes';
}
export const emptyDraft: Draft = {
  ...{ post: null, who: 'person', name: '', member: null, committeeId: null, termId: '', startsOn: null, endsOn: null },
  ...{ how: 'elected', basis: '', bornMonth: '', cadre: 'none', approval: '', elsewhere: '', paid: 'no' },
};

/** The form once it is one; null while something is wanting. */
export function draftForm(draft: Draft): PositionForm | null {
  const { post, who, startsOn, endsOn, how, cadre, member } = draft;
  const [name, basis, born] = [draft.name.trim(), draft.basis.trim(), draft.bornMonth.trim()];
  const person = who === 'person';
  if (!post || !startsOn || !endsOn || basis.length < 2) return null;
  if (person ? name.length < 2 : !member) return null;
  if (post === 'committeeChair' && !draft.committeeId) return null;
  if (person && born !== '' && !/^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(born)) return null;
  return {
    ...{ post, startsOn, endsOn, how, basis, cadre: person ? cadre : 'none', paid: person && draft.paid === 'yes' },
    ...(person ? { personName: name } : {}),
    ...(member ? { membershipId: member.id } : {}),
    ...(post === 'committeeChair' && draft.committeeId ? { committeeId: draft.committeeId } : {}),
    ...(draft.termId ? { termId: draft.termId } : {}),
    ...(person && born ? { bornMonth: born } : {}),
    ...(person && cadre !== 'none' && draft.approval.trim() ? { approval: draft.approval.trim() } : {}),
    ...(person && draft.elsewhere.trim() ? { elsewhere: draft.elsewhere.trim() } : {}),
  };
}
