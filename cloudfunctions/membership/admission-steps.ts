import { membership } from '../../contracts/membership';
import { on } from '../shared/implement';
import { findCurrentSteps } from './application-store';

export const admissionSteps = on(membership.admissionSteps).handler(async ({ context: { db, today } }) => ({
  steps: await findCurrentSteps(db, today),
}));
