import { tells } from './example-cast';
import { meetingCostRules } from './judge-meeting-cost';

tells(meetingCostRules);
