import { bodyRules } from './judge-bodies';
import { disclosureRules } from './judge-disclosure';
import { duesRules } from './judge-dues';
import { feeRules } from './judge-fees';
import { meetingCostRules } from './judge-meeting-cost';
import { memberRules } from './judge-members';
import { officerRules } from './judge-officers';
import { partyRules } from './judge-party';
import { privacyRules } from './judge-privacy';
import { queryRules } from './judge-queries';
import { ratingRules } from './judge-rating';
import { receptionRules } from './judge-reception-rules';
import { sidePostRules } from './judge-sideposts';
import { spendingRules } from './judge-spending';
import { textRules } from './judge-texts';
import { venueRules } from './judge-venue-rules';
import type { AnyRule } from './rule';

/** Every rule; its row is `compliance.<id>`. */
export const rules: readonly AnyRule[] = [
  ...feeRules,
  ...duesRules,
  ...venueRules,
  ...receptionRules,
  ...meetingCostRules,
  ...sidePostRules,
  ...spendingRules,
  ...officerRules,
  ...partyRules,
  ...bodyRules,
  ...memberRules,
  ...disclosureRules,
  ...queryRules,
  ...ratingRules,
  ...textRules,
  ...privacyRules,
];
