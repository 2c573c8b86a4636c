import { privacy } from '../../contracts/privacy';
import { languages } from '../../contracts/wire';
import { on, personOf } from '../shared/implement';
import { canonical } from '../shared/request';
import { sha256 } from '../shared/secrets';
import { auditItems } from './audit-items';
import { lockAudit, saveSigned, type AuditRow } from './audit-store';
import { findFigures, type Figure } from './figure-store';

/** Seals a year that is over: the answers, what the house said of it in both languages, and the report. */
export const signAudit = on(privacy.signAudit).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, language, audit } = context;
  const { year, version } = input;
  if (year >= Number(today.slice(0, 4))) throw errors.YEAR_NOT_OVER();
  const row = await lockAudit(db, year);
  if (row?.signedAt) throw errors.AUDIT_SIGNED();
  if (row && row.version !== version) throw errors.VERSION_CONFLICT();
  const missing = auditItems.filter(({ key }) => isMissing(row, key)).map(({ title }) => title[language]);
  if (!row || missing.length > 0) throw errors.AUDIT_INCOMPLETE({ data: { missing } });
  const facts: Record<string, Figure[]> = {};
  for (const each of languages) facts[each] = await findFigures(db, year, today, each);
  const by = personOf(actor).id;
  const what = { year, answers: row.answers, facts, report: row.report?.sha256 ?? null, by, at: now.toISOString() };
  const hash = sha256(canonical(what)).toString('hex');
  await saveSigned(db, year, { facts, by, hash }, now);
  audit({ subject: `privacy_audit:${year}`, after: { hash } });
  return { hash };
});

function isMissing(row: AuditRow | undefined, key: string): boolean {
  const answer = row?.answers[key];
  return !answer || (answer.verdict === 'finding' && answer.note === '');
}
