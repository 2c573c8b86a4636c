import type { Client } from 'pg';
import { consentVersions } from '../../contracts/consents';
import { defaultModel } from '../../cloudfunctions/credit/default-model';
import { dayNumber, findFacts } from '../../cloudfunctions/credit/deed-store';
import { digestOf, writeScore } from '../../cloudfunctions/credit/document';
import { monthsLater } from '../../cloudfunctions/credit/judge-months';
import { score } from '../../cloudfunctions/credit/judge-score';
import { judgeRun } from '../../cloudfunctions/credit/judge-standing';
import { findModel } from '../../cloudfunctions/credit/model-store';
import { findScored, saveFall, saveStandings, type StandingWrite } from '../../cloudfunctions/credit/run-store';
import { insertScores, type SavedScore } from '../../cloudfunctions/credit/score-store';
import { addWorkdays } from '../../cloudfunctions/ground/judge-workdays';
import { addDays, startOf } from '../../cloudfunctions/shared/clock';
import type { Db } from '../../cloudfunctions/shared/db';
import { builderOver } from './builder-over';
import type { DemoMotion } from './meetings/congress';
import type { World } from './world';

/** Public records and one of the association, by the place of the member in the register; dates in days before today. */
const records = [
  // Entered so lately that the objection to it is in time.
  { place: 3, kind: 'penalty', severity: 'general', title: '未按期公示企业年报', no: '市监罚〔2026〕118号', ago: 18 },
  // Of the member that the demo is opened as: repairing one of them lifts its grade.
  { place: 7, kind: 'penalty', severity: 'general', title: '计量器具逾期未检定', no: '市监罚〔2026〕64号', ago: 140 },
  { place: 7, kind: 'penalty', severity: 'general', title: '产品标签标注不全', no: '市监罚〔2026〕95号', ago: 100 },
  {
    place: 9,
    kind: 'penalty',
    severity: 'serious',
    title: '特种设备未经检验投入使用',
    no: '市监罚〔2026〕203号',
    ago: 120,
  },
  { place: 9, kind: 'list', severity: 'general', title: '经营异常名录', no: '异常〔2026〕77号', ago: 118 },
  { place: 14, kind: 'penalty', severity: 'general', title: '广告用语不合规定', no: '市监罚〔2026〕91号', ago: 200 },
  { place: 17, kind: 'list', severity: 'serious', title: '严重违法失信名单', no: '失信〔2026〕12号', ago: 60 },
  { place: 18, kind: 'penalty', severity: 'serious', title: '偷排废水', no: '环罚〔2026〕31号', ago: 150 },
  { place: 18, kind: 'penalty', severity: 'general', title: '未办理排污登记', no: '环罚〔2026〕32号', ago: 149 },
  { place: 11, kind: 'ownRecord', severity: 'general', title: '以协会名义对外收费', no: '会纪〔2026〕2号', ago: 70 },
] as const;
const benefits = [
  { grades: ['A'], kind: 'recommendation', title: '政府采购和示范项目优先推荐', basis: '理决〔2025〕16号' },
  { grades: ['A', 'B'], kind: 'award', title: '参评年度优秀会员', basis: '《评优办法》第四条，理决〔2025〕16号' },
  { grades: ['A'], kind: 'threshold', title: '展位预订免缴保证金', basis: '理决〔2025〕17号' },
] as const;

/** Monthly runs that have been: a year of them, or two where there are very many members. */
const runsFor = (companies: number) => (companies > 2000 ? 2 : 12);

/** A model that the council adopted, records with their sources, a year of scores by the house's own computation, and an objection under way. */
export async function addCredit(
  client: Client,
  world: World,
  companies: number,
  people: { clerk: string; director: string; compliance: string; president: string },
): Promise<void> {
  const random = world.part('credit');
  const { clerk, director, compliance, president } = people;
  const months = runsFor(companies);
  const thisMonth = `${world.today.slice(0, 7)}-01`;
  const from = monthsLater(thisMonth, -months);
  const begun = startOf(from);
  const [modelId, caseId] = [random.id(begun), random.id(begun)];
  const flow = async (kind: string) =>
    (await client.query<{ id: string }>(`select id from flow where kind = $1`, [kind])).rows[0]?.id;
  await client.query(
    `insert into flow_case (id, flow_id, kind, subject, title, page, own_page, opened_by, opened_at, state, step_seq, step_since, version)
     values ($1, $2, 'creditModel', $3, $4, $5, $5, $6, $7, 'passed', 2, $8, 3)`,
    [
      caseId,
      await flow('creditModel'),
      `credit_model:${modelId}`,
      from.slice(0, 7),
      `/modules/credit/pages/model/index?id=${modelId}`,
      clerk,
      begun,
      from,
    ],
  );
  for (const [n, [kind, step, by, resolution]] of (
    [
      ['opened', null, clerk, null],
      ['passed', 'creditCheck', director, null],
      ['passed', 'creditCouncil', president, '理决〔2025〕15号'],
    ] as const
  ).entries())
    await client.query(
      `insert into flow_event (case_id, kind, step_seq, step, round, version, person_id, resolution_no, at) values ($1, $2, $3, $4, 1, $5, $6, $7, $8)`,
      [caseId, kind, n || null, step, n + 1, by, resolution, begun],
    );
  await client.query(
    `insert into credit_model (id, version, state, body, note, starts_on, effective, case_id, resolution_no, made_by, made_at, adopted_at)
     values ($1, $2, 'adopted', $3, '首版：按会馆默认指标，供需、调解、公益、标准四项还没有开展。', $4, daterange($4, null), $5, '理决〔2025〕15号', $6, $7, $7)`,
    [modelId, from.slice(0, 7), JSON.stringify(defaultModel), from, caseId, clerk, begun],
  );
  await client.query(
    `insert into credit_assessment (id, answers, conclusion, made_by, made_at, signed_by, signed_at) values ($1, $2, $3, $4, $5, $6, $5)`,
    [
      random.id(begun),
      JSON.stringify({
        purpose: '按理事会通过的指标给会员评分，用于推荐和评优，每一分写明来自哪件事。',
        necessity: '只用会籍、会费、参会和依法公开的记录，不收集政治面貌、健康、宗教等信息。',
        rights: '个人会员可以不同意建档，会籍不受影响；可以看每一分、提异议、申请修复；降级由人确认。',
        security: '按职责查看并留痕，修复或到期的记录不再显示，明细保存三十六个月。',
      }),
      '风险可控，可以实施；每年复核一次。',
      ...[clerk, begun, director],
    ],
  );
  for (const { grades, kind, title, basis } of benefits)
    await client.query(
      `insert into credit_benefit (id, grades, kind, title, basis, effective, made_by, made_at) values ($1, $2, $3, $4, $5, daterange($6, null), $7, $8)`,
      [random.id(begun), grades, kind, title, basis, from, clerk, begun],
    );
  const members = (
    await client.query<{ id: string; name: string }>(
      `select id, name from membership where status = 'active' and kind = 'unit' and member_no is not null order by member_no limit 30`,
    )
  ).rows;
  const entered: { id: string; membershipId: string; name: string; title: string }[] = [];
  for (const { place, kind, severity, title, no, ago } of records) {
    const member = members[place % members.length];
    if (!member) continue;
    const recognizedOn = world.day(-ago);
    const at = startOf(world.day(-ago + 7));
    const id = random.id(at);
    const [least, most] = { general: [3, 12], serious: [12, 36] }[severity];
    const own = kind === 'ownRecord';
    await client.query(
      `insert into credit_record (id, membership_id, kind, severity, title, document_no, authority, source_url, recognized_on, repairable_on, ends_on, rule_resolution, hearing_note, entered_by, entered_at, confirmed_by, confirmed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [
        ...[
          id,
          member.id,
          kind,
          severity,
          title,
          no,
          own ? '本会监事会' : '某市主管部门',
          own ? null : 'https://www.creditchina.gov.cn/',
        ],
        ...[recognizedOn, monthsLater(recognizedOn, least ?? 3), monthsLater(recognizedOn, most ?? 12)],
        ...[own ? '会员大会决议〔2025〕3号《自律公约》第六条' : null, own ? '听取了企业负责人申辩，见纪要。' : null],
        ...[compliance, at, own ? director : null, own ? at : null],
      ],
    );
    entered.push({ id, membershipId: member.id, name: member.name, title });
  }
  await runAll(client, world, { months, from, modelId, director });
  await addObjection(client, world, entered[0], { flowId: await flow('creditObjection'), compliance });
}

async function runAll(
  client: Client,
  world: World,
  given: { months: number; from: string; modelId: string; director: string },
) {
  const db = builderOver(client);
  const random = world.part('credit runs');
  for (let n = 1; n <= given.months; n++) {
    const asOf = monthsLater(given.from, n);
    const now = new Date(startOf(asOf).getTime() + 2.5 * 3_600_000);
    const until = addWorkdays(asOf, 5).day;
    const runId = random.id(now);
    await letFall(client, db, { before: asOf, director: given.director, id: (at) => random.id(at) });
    await client.query(
      `insert into credit_run (id, month, model_id, as_of, state, done, started_at, ended_at) values ($1, $2, $3, $2, 'done', 0, $4, $4)`,
      [runId, asOf, given.modelId, now],
    );
    const model = await findModel(db, asOf);
    if (!model) throw new Error(`no credit model on ${asOf}`);
    const hidden = await notYet(client, now);
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const scored = await findScored(db, after, 1000);
      const facts = await findFacts(
        db,
        model.body,
        scored.map(({ id }) => id),
      );
      const scores: SavedScore[] = [];
      const written = scored.map(({ id, standing }): StandingWrite => {
        const known = (facts.get(id) ?? []).filter(({ ref }) => !hidden.has(ref));
        const made = score(model.body, known, dayNumber(asOf));
        const document = writeScore(id, asOf, model.version, made);
        const { total, coverage, grade } = made;
        scores.push({
          id: random.id(now),
          membershipId: id,
          total,
          coverage,
          grade,
          document,
          digest: digestOf(document),
        });
        const { after: next, move } = judgeRun(standing, grade, until);
        return {
          membershipId: id,
          total,
          scored: grade,
          before: standing.grade,
          after: next,
          move,
          eventId: random.id(now),
        };
      });
      await insertScores(db, scores, { modelId: given.modelId, asOf, cause: 'monthly', runId }, now);
      await saveStandings(db, written, runId, asOf, now);
      await client.query('update credit_run set done = done + $2 where id = $1', [runId, scored.length]);
      if (scored.length < 1000) break;
      after = scored.at(-1)?.id ?? after;
    }
  }
}

/** Records that were not entered by then: a run of the past did not know of them. */
async function notYet(client: Client, now: Date): Promise<Set<string>> {
  const { rows } = await client.query<{ ref: string }>(
    `select 'record:' || id as ref from credit_record where entered_at > $1`,
    [now],
  );
  return new Set(rows.map(({ ref }) => ref));
}

/** Falls whose notice has run out, as the secretary-general confirmed them on the morning of the next working day. */
async function letFall(client: Client, db: Db, given: { before: string; director: string; id: (at: Date) => string }) {
  const { rows } = await client.query<{ id: string; until: string; grade: string }>(
    `select membership_id as id, notice_until::text as until, notice_grade as grade from credit_standing where notice_until < $1 order by membership_id`,
    [given.before],
  );
  for (const { id, until, grade } of rows) {
    const { day } = addWorkdays(until, 1);
    const at = new Date(startOf(day).getTime() + 10 * 3_600_000);
    await saveFall(
      db,
      {
        ...{ membershipId: id, until, grade, eventId: given.id(at), by: given.director },
        reason: '告知期满，会员没有异议，事实没有变化。',
      },
      day,
      at,
    );
  }
}

async function addObjection(
  client: Client,
  world: World,
  record: { id: string; membershipId: string; name: string } | undefined,
  { flowId, compliance }: { flowId: string | undefined; compliance: string },
) {
  if (!record) return;
  const random = world.part('credit objection');
  const { rows } = await client.query<{ id: string }>(
    `select person_id as id from representation where membership_id = $1 order by since, person_id limit 1`,
    [record.membershipId],
  );
  const by = rows[0]?.id;
  if (!by) return;
  const day = world.day(-3);
  const at = new Date(startOf(day).getTime() + 10 * 3_600_000);
  const [id, caseId] = [random.id(at), random.id(at)];
  const due = addWorkdays(day, 2);
  await client.query(
    `insert into flow_case (id, flow_id, kind, subject, title, page, own_page, facts, opened_by, opened_at, state, step_seq, step_since, due_on, due_provisional)
     values ($1, $2, 'creditObjection', $3, $4, $5, $5, '{"kind": "appeal"}', $6, $7, 'open', 1, $8, $9, $10)`,
    [
      caseId,
      flowId,
      `credit_objection:${id}`,
      record.name,
      `/modules/credit/pages/objection/index?id=${id}`,
      by,
      at,
      day,
      due.day,
      due.provisional,
    ],
  );
  await client.query(`insert into flow_party (case_id, unit_id, reason) values ($1, $2, 'ownCompany')`, [
    caseId,
    record.membershipId,
  ]);
  await client.query(`insert into flow_party (case_id, person_id, reason) values ($1, $2, 'ownClaim')`, [
    caseId,
    compliance,
  ]);
  await client.query(
    `insert into flow_event (case_id, kind, round, version, person_id, at) values ($1, 'opened', 1, 1, $2, $3)`,
    [caseId, by, at],
  );
  await client.query(
    `insert into credit_objection (id, membership_id, kind, deed, words, case_id, filed_by, filed_at) values ($1, $2, 'appeal', $3, $4, $5, $6, $7)`,
    [
      id,
      record.membershipId,
      `record:${record.id}`,
      '年报已经在期限内公示，处罚决定书把我们和同名企业弄混了，请核对。',
      caseId,
      by,
      at,
    ],
  );
}

/** What the congress decided, entered by one and confirmed by another; two members have agreed that theirs is shown. */
export async function publishGrades(
  client: Client,
  world: World,
  { id, day }: DemoMotion,
  { clerk, director }: { clerk: string; director: string },
): Promise<void> {
  const entered = startOf(addDays(day, 2));
  await client.query(
    `insert into credit_publishing (id, motion_id, note, entered_by, entered_at, confirmed_by, confirmed_at)
     values ($1, $2, '在会员名录公开等级，不公开分数和明细；随时可以不再同意。', $3, $4, $5, $6)`,
    [world.part('credit publishing').id(entered), id, clerk, entered, director, startOf(addDays(day, 3))],
  );
  await client.query(
    `insert into consent (person_id, code, version, granted, channel, at)
     select id, 'creditShown', $1, true, 'wechat', $2 from person where openid in ('local-council-1', 'local-council-2') order by openid`,
    [consentVersions.creditShown, startOf(addDays(day, 6))],
  );
}
