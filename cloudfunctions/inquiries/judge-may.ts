import type { InquiryStage } from '../../contracts/inquiry-kinds';
import type { Sight } from './judge-sight';

export interface Standing {
  as: Sight;
  stage: InquiryStage;
  me: string | null;
  /** It is his turn, by the flow. */
  turn: boolean;
  handOn: boolean;
  /** He has begun to write. */
  drafting: boolean;
  /** He holds an office that reviews; one that hands answers over. */
  reviews: boolean;
  delivers: boolean;
  draftedBy: string | null;
  mayPublish: boolean;
  /** A question and answer of it stands published. */
  published: boolean;
  /** Its words are kept no longer. */
  emptied: boolean;
  rateUntil: string | null;
  today: string;
  waits: boolean;
}
export type May = Record<
  'take' | 'draft' | 'review' | 'handOn' | 'transfer' | 'deliver' | 'publish' | 'unpublish' | 'rate' | 'remind',
  boolean
>;
const before: readonly InquiryStage[] = ['received', 'assigned', 'drafting'];
const after: readonly InquiryStage[] = ['replied', 'closed'];

/** What somebody may do with an inquiry as it stands. Whoever only oversees changes nothing. */
export function judgeMay(given: Standing): May {
  const { as, stage, me, turn, draftedBy, today, rateUntil } = given;
  const staff = as === 'staff';
  const drafts = staff && turn && before.includes(stage);
  return {
    take: drafts && !(given.drafting && stage === 'drafting'),
    draft: drafts,
    transfer: drafts,
    review: staff && turn && stage === 'reviewing' && draftedBy !== me,
    handOn: staff && given.handOn,
    deliver: staff && given.delivers && stage === 'reviewed',
    // The reviewer decides on it; where he has left, another who did not write it.
    publish:
      staff &&
      given.reviews &&
      after.includes(stage) &&
      draftedBy !== me &&
      given.mayPublish &&
      !given.published &&
      !given.emptied,
    unpublish: staff && given.reviews && given.published,
    rate: as === 'asker' && after.includes(stage) && rateUntil !== null && today <= rateUntil,
    remind: as === 'asker' && given.waits,
  };
}
