import type { PrivacyAudit } from '../../contracts/privacy';
import type { Language } from '../../contracts/wire';
import type { Db } from '../shared/db';
import { auditItems } from './audit-items';
import { findAudit, type AuditRow } from './audit-store';
import { findFigures } from './figure-store';

/** A year as it stands: what was said when it was signed, or what the house says today. Null before the year. */
export async function readAudit(db: Db, year: number, today: string, language: Language): Promise<PrivacyAudit | null> {
  if (year > Number(today.slice(0, 4))) return null;
  const row = await findAudit(db, year);
  const figures = row?.facts?.[language] ?? (await findFigures(db, year, today, language));
  return {
    year,
    version: row?.version ?? 0,
    items: auditItems.map(({ key, title, question, source, figures: wanted }) => ({
      key,
      title: title[language],
      question: question[language],
      source: source[language],
      figures: wanted.flatMap((each) => figures.filter((figure) => figure.key === each)),
      answer: row?.answers[key] ?? null,
    })),
    report: row?.report ? { fileId: row.report.fileId, name: row.report.name } : null,
    signed: signatureOf(row),
  };
}

const signatureOf = (row: AuditRow | undefined) =>
  row?.signedAt && row.hash ? { by: row.signedBy ?? '—', at: row.signedAt.toISOString(), hash: row.hash } : null;
