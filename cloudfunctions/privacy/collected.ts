// Written by `npm run collect` from what each module declares.
import { personal as attendancePersonal } from '../attendance/personal';
import { personal as booksPersonal } from '../books/personal';
import { personal as carePersonal } from '../care/personal';
import { personal as changesPersonal } from '../changes/personal';
import { personal as committeesPersonal } from '../committees/personal';
import { personal as complaintsPersonal } from '../complaints/personal';
import { personal as compliancePersonal } from '../compliance/personal';
import { personal as creditPersonal } from '../credit/personal';
import { personal as disclosurePersonal } from '../disclosure/personal';
import { personal as duesPersonal } from '../dues/personal';
import { personal as duplicatesPersonal } from '../duplicates/personal';
import { personal as expensesPersonal } from '../expenses/personal';
import { personal as filesPersonal } from '../files/personal';
import { personal as flowsPersonal } from '../flows/personal';
import { personal as groundPersonal } from '../ground/personal';
import { personal as identityPersonal } from '../identity/personal';
import { personal as importsPersonal } from '../imports/personal';
import { personal as inquiriesPersonal } from '../inquiries/personal';
import { personal as meetingsPersonal } from '../meetings/personal';
import { personal as membershipPersonal } from '../membership/personal';
import { personal as noticesPersonal } from '../notices/personal';
import { personal as parametersPersonal } from '../parameters/personal';
import { personal as paymentsPersonal } from '../payments/personal';
import { personal as pointsPersonal } from '../points/personal';
import { personal as positionsPersonal } from '../positions/personal';
import { personal as privacyPersonal } from './personal';
import { personal as proceedingsPersonal } from '../proceedings/personal';
import { personal as reconciliationPersonal } from '../reconciliation/personal';
import { personal as sharedPersonal } from '../shared/personal';
import { personal as sidepostsPersonal } from '../sideposts/personal';
import { personal as standingPersonal } from '../standing/personal';
import type { Personal } from '../shared/personal-shape';

/** From above down. */
export const collected: readonly Personal[] = [
  privacyPersonal,
  duplicatesPersonal,
  importsPersonal,
  compliancePersonal,
  creditPersonal,
  disclosurePersonal,
  duesPersonal,
  expensesPersonal,
  positionsPersonal,
  carePersonal,
  complaintsPersonal,
  inquiriesPersonal,
  sidepostsPersonal,
  proceedingsPersonal,
  attendancePersonal,
  meetingsPersonal,
  reconciliationPersonal,
  paymentsPersonal,
  standingPersonal,
  changesPersonal,
  committeesPersonal,
  pointsPersonal,
  booksPersonal,
  membershipPersonal,
  identityPersonal,
  noticesPersonal,
  filesPersonal,
  parametersPersonal,
  flowsPersonal,
  groundPersonal,
  sharedPersonal,
];
