// Written by `npm run collect` from what each module publishes.
import { deeds as attendanceDeeds } from '../attendance/deeds';
import { deeds as complaintsDeeds } from '../complaints/deeds';
import { deeds as creditDeeds } from '../credit/deeds';
import { deeds as membershipDeeds } from '../membership/deeds';
import { deeds as paymentsDeeds } from '../payments/deeds';
import { deeds as pointsDeeds } from '../points/deeds';

export const deeds = [attendanceDeeds, complaintsDeeds, creditDeeds, membershipDeeds, paymentsDeeds, pointsDeeds];
