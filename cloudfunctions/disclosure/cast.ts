import { sql } from 'kysely';
import type { DisclosureDuty } from '../../contracts/disclosure';
import { as, db, setClock } from '../../config/jest-functions/house';
import { disclosures } from './job';

/** The clock and the timer of a day. */
export const runJob = (iso: string) => {
  setClock(iso);
  return disclosures(db, new Date(iso));
};
export const dutyOf = async (kind: string, period: string, openid = 'local-clerk'): Promise<DisclosureDuty> => {
  const { rows } = await sql<{
    id: string;
  }>`SELECT id FROM disclosure WHERE kind = ${kind} AND period = ${period}`.execute(db);
  if (!rows[0]) throw new Error(`no ${kind} of ${period}`);
  return as(openid).disclosure.duty({ id: rows[0].id });
};
type Doing = 'fill' | 'submit' | 'recall' | 'publish';
/** One step of it by somebody, on the version that stands. */
export const does = async (openid: string, doing: Doing, id: string): Promise<DisclosureDuty> => {
  const { version } = await as(openid).disclosure.duty({ id });
  return as(openid).disclosure[doing]({ id, version });
};
export const says = async (openid: string, id: string, texts: Record<string, string>): Promise<DisclosureDuty> => {
  const { version } = await as(openid).disclosure.duty({ id });
  return as(openid).disclosure.saveTexts({ id, version, texts });
};
export const reviews = async (openid: string, id: string, decision: 'pass' | 'refuse' = 'pass', reason?: string) => {
  const { review } = await as('local-supervisor').disclosure.duty({ id });
  return as(openid).disclosure.review({
    id,
    caseVersion: review?.version ?? 0,
    decision,
    ...(reason ? { reason } : {}),
  });
};
/** From the calendar to the public: written by finance, looked at by the supervisor. */
export async function publishedBy(
  openid: string,
  id: string,
  texts: Record<string, string> = {},
): Promise<DisclosureDuty> {
  await does(openid, 'fill', id);
  await says(openid, id, texts);
  await does(openid, 'submit', id);
  await reviews('local-supervisor', id);
  return does(openid, 'publish', id);
}

let made = 0;
/** A duty of its own title, as the job or a person would have made it. */
export async function dutyMade(
  kind: string,
  change: { since?: string; dueOn?: string } = {},
): Promise<{ id: string; title: string }> {
  const title = `公开事项${++made}号`;
  const { since = '2026-11-10', dueOn = '2026-11-24' } = change;
  const { rows } = await sql<{ id: string }>`
    INSERT INTO disclosure (id, kind, subject, period, title, title_en, since, due_on, waits_from, audience, made_at)
    SELECT gen_random_uuid(), k.code, ${`hand:${made}`}, ${since}, ${title}, ${title}, ${since}::date, ${dueOn}::date, ${since}::date, k.audience, ${`${since}T01:00:00Z`}::timestamptz
      FROM disclosure_kind k WHERE k.code = ${kind} RETURNING id`.execute(db);
  if (!rows[0]) throw new Error(`no kind ${kind}`);
  return { id: rows[0].id, title };
}
