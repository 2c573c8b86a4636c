// Written by `npm run collect` from what each module publishes.
import { duties as booksDuties } from '../books/duties';
import { duties as careDuties } from '../care/duties';
import { duties as changesDuties } from '../changes/duties';
import { duties as committeesDuties } from '../committees/duties';
import { duties as complaintsDuties } from '../complaints/duties';
import { duties as complianceDuties } from '../compliance/duties';
import { duties as creditDuties } from '../credit/duties';
import { duties as disclosureDuties } from '../disclosure/duties';
import { duties as duesDuties } from '../dues/duties';
import { duties as expensesDuties } from '../expenses/duties';
import { duties as flowsDuties } from '../flows/duties';
import { duties as identityDuties } from '../identity/duties';
import { duties as inquiriesDuties } from '../inquiries/duties';
import { duties as meetingsDuties } from '../meetings/duties';
import { duties as membershipDuties } from '../membership/duties';
import { duties as parametersDuties } from '../parameters/duties';
import { duties as paymentsDuties } from '../payments/duties';
import { duties as positionsDuties } from '../positions/duties';
import { duties as privacyDuties } from '../privacy/duties';
import { duties as proceedingsDuties } from '../proceedings/duties';
import { duties as reconciliationDuties } from '../reconciliation/duties';
import { duties as sidepostsDuties } from '../sideposts/duties';
import { duties as standingDuties } from '../standing/duties';
import { search as disclosureSearch } from '../disclosure/search';
import { search as meetingsSearch } from '../meetings/search';
import { search as membershipSearch } from '../membership/search';
import { search as proceedingsSearch } from '../proceedings/search';

export const duties = [
  booksDuties,
  careDuties,
  changesDuties,
  committeesDuties,
  complaintsDuties,
  complianceDuties,
  creditDuties,
  disclosureDuties,
  duesDuties,
  expensesDuties,
  flowsDuties,
  identityDuties,
  inquiriesDuties,
  meetingsDuties,
  membershipDuties,
  parametersDuties,
  paymentsDuties,
  positionsDuties,
  privacyDuties,
  proceedingsDuties,
  reconciliationDuties,
  sidepostsDuties,
  standingDuties,
];
export const search = [disclosureSearch, meetingsSearch, membershipSearch, proceedingsSearch];
