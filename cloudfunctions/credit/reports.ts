import { credit } from '../../contracts/credit';
import { on } from '../shared/implement';
import { findReports } from './report-store';
import { verifyLink } from './verify-link';

export const reports = on(credit.reports).handler(async ({ context: { db, actor } }) => {
  const rows = actor.actingFor ? await findReports(db, actor.actingFor) : [];
  return {
    rows: rows.map(({ id, code, madeAt, validUntil, said, withdrawn }) => ({
      ...{ id, code, validUntil, withdrawn, grade: said.grade, qr: verifyLink(code) },
      madeAt: madeAt.toISOString(),
    })),
  };
});
