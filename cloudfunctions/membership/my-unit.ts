import { membership } from '../../contracts/membership';
import { on } from '../shared/implement';
import { findApplication } from './application-store';
import type { ContentState } from '../ground/content-check';
import { licencesOf } from './licence';
import { presentApplication } from './present';

export const myUnit = on(membership.myUnit).handler(async ({ context: { db, actor, today, language } }) => {
  const record = actor.actingFor ? await findApplication(db, actor.actingFor) : null;
  if (!record) throw new Error('a member acts for an active membership');
  return {
    ...presentApplication(record, 'applicant', today),
    licences: licencesOf(record.materials, today, language),
    content: record.content_state as ContentState,
  };
});
