import { membership } from '../../contracts/membership';
import { on } from '../shared/implement';
import { findCurrentSteps } from './submission-store';

export const admissionSteps = on(membership.admissionSteps).handler(async ({ context: { db, today } }) => ({
  steps: await findCurrentSteps(db, today),
}));
