import { privacy } from '../../contracts/privacy';
import { on } from '../shared/implement';
import { findCorrections } from './correction-store';
import { presentCorrection } from './present-correction';

export const corrections = on(privacy.corrections).handler(async ({ context: { db, actor, language } }) => {
  const rows = actor.person ? await findCorrections(db, actor.person.id) : [];
  return { rows: rows.map((row) => presentCorrection(row, language)) };
});
