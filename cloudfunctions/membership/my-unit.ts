import { membership } from '../../contracts/membership';
import { on } from '../shared/implement';
import { findApplication } from './application-store';
import type { ContentState } from '../ground/content-check';
import { presentHands } from './hands';
import { licencesOf } from './licence';
import { presentApplication } from './present';

export const myUnit = on(membership.myUnit).handler(async ({ context }) => {
  const { db, actor, today, language } = context;
  const record = actor.actingFor ? await findApplication(db, actor.actingFor) : null;
  if (!record) throw new Error('a member acts for an active membership');
  const hands = await presentHands(context, record.id);
  return {
    ...presentApplication(record, 'applicant', today),
    ...hands,
    mayLeave: hands.representatives.some((each) => each.yours && each.primary),
    licences: licencesOf(record.materials, today, language),
    content: record.content_state as ContentState,
  };
});
