import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { CreditModel } from '../../contracts/credit-model';
import { admit, individualForm, personWith } from '../../config/jest-functions/cast';
import { as, db, setClock } from '../../config/jest-functions/house';
import { drain } from '../shared/drain';
import { defaultModel } from './default-model';
import { jobs, tasks } from './job';

/** A model that is in force from a day on, as if the council had adopted it. */
export async function modelInForce(from = '2026-01-01', change: Partial<CreditModel> = {}): Promise<string> {
  const [id, caseId, by] = [randomUUID(), randomUUID(), await personWith('local-clerk')];
  await sql`
    WITH opened AS (
      INSERT INTO flow_case (id, flow_id, kind, subject, title, page, own_page, opened_by, opened_at, state, step_seq, step_since)
      SELECT ${caseId}, f.id, f.kind, ${`credit_model:${id}`}, '', '', '', ${by}, ${from}::date, 'passed', 2, ${from}::date FROM flow f WHERE f.kind = 'creditModel')
    INSERT INTO credit_model (id, version, state, body, note, starts_on, effective, case_id, resolution_no, made_by, made_at, adopted_at)
    VALUES (${id}, ${from.slice(0, 7)}, 'adopted', ${JSON.stringify({ ...defaultModel, ...change })}::jsonb, '首版', ${from}::date, daterange(${from}::date, NULL), ${caseId},
      '理决〔2026〕2号', ${by}, ${from}::date, ${from}::date)`.execute(db);
  return id;
}

let phones = 0;
/** A member, and the openid of whoever stands for it. */
export async function memberOf(openid: string, name = `${openid}机械有限公司`) {
  const phone = `136${String(20_000_000 + phones++)}`;
  const { id } = await admit(openid, {
    name,
    representatives: [{ name: '王芳', phone, title: '总经理', primary: true }],
  });
  return { id, name, openid };
}

/** An individual member. */
export async function individualOf(openid: string, idNumber: string) {
  await personWith(openid);
  const submitted = await as(openid).membership.submit({ form: await individualForm(openid, idNumber) });
  const step = { membershipId: submitted.id, decision: 'pass' } as const;
  const passed = await as('local-clerk').membership.decide({ ...step, version: submitted.version });
  await as('local-president').membership.decide({ ...step, version: passed.version });
  return { id: submitted.id, openid };
}

/** What the timer does at an instant, with the work that it leaves in the queue. */
export async function runAt(iso: string): Promise<string> {
  setClock(iso);
  const outcome = await jobs.creditRuns(db, new Date(iso));
  await drain(db, new Date(iso), tasks);
  return outcome;
}

export const penalty = (
  membershipId: string,
  change: Partial<Parameters<ReturnType<typeof as>['credit']['enterRecord']>[0]> = {},
) => ({
  ...{
    membershipId,
    kind: 'penalty' as const,
    severity: 'general' as const,
    title: '未按规定公示年报',
    documentNo: `市监罚〔2026〕${String(phones++)}号`,
  },
  ...{
    authority: '某市市场监督管理局',
    sourceUrl: 'https://www.creditchina.gov.cn/example',
    recognizedOn: '2026-06-15',
    endsOn: null,
  },
  ...{ ruleResolution: null, hearingNote: null },
  ...change,
});
/** A penalty in the file of a member. */
export const penaltyFor = (membershipId: string, change: Parameters<typeof penalty>[1] = {}, openid = 'local-clerk') =>
  as(openid).credit.enterRecord(penalty(membershipId, change));

/** One step of an objection. */
export async function decideAs(openid: string, id: string, decision: 'pass' | 'refuse' = 'pass', answer?: string) {
  const { version } = await as(openid).credit.objection({ id });
  return as(openid).credit.decideObjection({ id, version, decision, ...(answer ? { answer } : {}) });
}
