import { bankAccountSource } from './account-facts';
import { billSource, feeSource } from './bill-facts';
import { complaintSource } from './complaint-facts';
import { disclosureSource } from './disclosure-facts';
import { duesSource } from './dues-facts';
import { advanceSource, expenseSource } from './expense-facts';
import { meetingSource } from './meeting-facts';
import { memberSource } from './member-facts';
import { associationSource, monthSource, quarterSource, yearSource } from './period-facts';
import { inquirySource } from './inquiry-facts';
import { positionSource, termSource } from './position-facts';
import type { Source } from './rule';
import { sidePostSource } from './sidepost-facts';
import { textSource } from './text-facts';

/**
 * Where the subjects of each kind come from. Of a meeting, a fee, an expense and a dues standard what is written is a
 * subject of its own, `text:meeting:<id>`.
 */
export const sources: readonly Source[] = [
  meetingSource,
  textSource,
  billSource,
  feeSource,
  duesSource,
  expenseSource,
  advanceSource,
  bankAccountSource,
  positionSource,
  termSource,
  memberSource,
  monthSource,
  quarterSource,
  yearSource,
  associationSource,
  sidePostSource,
  complaintSource,
  inquirySource,
  disclosureSource,
];
