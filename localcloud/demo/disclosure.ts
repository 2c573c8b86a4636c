import type { Client } from 'pg';
import { insertDuties, type NewDuty } from '../../cloudfunctions/disclosure/begin-store';
import { composeDocument, sealed, type Written } from '../../cloudfunctions/disclosure/compose';
import { draftOf } from '../../cloudfunctions/disclosure/draft-store';
import { findDuty } from '../../cloudfunctions/disclosure/duty-store';
import { dutiesOf } from '../../cloudfunctions/disclosure/job';
import { dutyPage } from '../../cloudfunctions/disclosure/pages';
import { addWorkdays } from '../../cloudfunctions/ground/judge-workdays';
import { addDays, startOf } from '../../cloudfunctions/shared/clock';
import type { Db } from '../../cloudfunctions/shared/db';
import { builderOver } from './builder-over';
import type { Papers } from './papers';
import type { World } from './world';

interface People {
  clerk: string;
  director: string;
  compliance: string;
  president: string;
}
const remind = 60;
/** What people wrote beside the figures, by section. */
const texts: Readonly<Record<string, string>> = {
  lawful: '本会遵守法律法规和章程，按期参加年检，没有受到行政处罚。',
  activities: '全年按计划召开会员大会和理事会，举办培训、对接会和走访活动。',
  used: '会费用于会员服务、会议培训和日常办公，没有用于章程以外的事项。',
  conclusion: '江城某会计师事务所审计，出具无保留意见。',
  use: '用于当次活动的场地、资料和专家劳务。',
  outcome: '会上达成对接意向若干项，资料已发参会单位。',
  changes: '变动已经会员大会或理事会表决，并报登记管理机关备案。',
};
/** Where kinds have to stand besides. */
const links: Readonly<Record<string, readonly [channel: string, url: string]>> = {
  annualToAuthority: ['authority', 'https://mz.example.gov.cn/annual/'],
  annualToRegistrar: ['registrar', 'https://npo.example.gov.cn/annual/'],
  feeList: ['creditChina', 'https://www.creditchina.example.cn/fees/'],
};
/** Days after the day on which it was due, of those that were late; the others were in time. */
const late: Readonly<Record<string, number>> = { auditReport: 12, annualToRegistrar: 4, donations: 6 };

/** The auditor's reports of the last two years, by year. */
export const addAuditReports = (world: World, papers: Papers, by: string): Map<string, string> =>
  new Map(
    [2, 1].map((ago) => {
      const year = Number(world.today.slice(0, 4)) - ago;
      const at = startOf(`${year + 1}-05-20`);
      const lines = [`${year} 年度`, '江城某会计师事务所', '无保留意见'];
      return [String(year), papers.scan({ id: by, at }, `${year} 年度审计报告`, lines, 'report')];
    }),
  );

/**
 * The calendar of last year and this one, as its own job makes it: most was shown in time, some of it late, one was
 * corrected, one is in review, one is being written, and what is still to come waits.
 */
export async function addDisclosures(
  client: Client,
  world: World,
  people: People,
  audits: Map<string, string>,
): Promise<void> {
  const db = builderOver(client);
  const random = world.part('disclosure');
  const year = Number(world.today.slice(0, 4));
  const begun = `${year - 1}-01-01`;
  const make = async (day: string) => {
    const duties = await dutiesOf(db, day, remind, () => random.id(startOf(day)));
    for (const each of duties) await insertDuties(db, [each], null, startOf(madeOn(each, begun, world.today)));
    return duties;
  };
  const duties = [...(await make(begun)), ...(await make(world.today))];
  const yesterday = world.day(-1);
  const nthOf = new Map<string, number>();
  for (const duty of duties) {
    const nth = nthOf.get(duty.kind) ?? 0;
    nthOf.set(duty.kind, nth + 1);
    const due = duty.dueOn ?? yesterday;
    const after = nth === 0 || duty.kind === 'auditReport' ? (late[duty.kind] ?? -4) : -4;
    const day = addDays(due, after);
    // What has just happened nobody has begun.
    if (due >= yesterday || day > yesterday) continue;
    const report = duty.kind === 'auditReport' ? audits.get(duty.period) : undefined;
    if (report)
      await attach(client, duty.id, report, people.clerk, world.part(`disclosure/${duty.id}`).id(startOf(day)), day);
    await show(client, db, world, duty, day < duty.since ? due : day, people);
  }
  await addOpen(
    client,
    db,
    world,
    duties.filter(({ dueOn }) => (dueOn ?? '') >= yesterday),
    people,
  );
  await addActivity(client, db, world, people);
  const corrected = duties.find(({ kind, period }) => kind === 'incomeExpense' && period === String(year - 1));
  if (corrected && (corrected.dueOn ?? '') < world.day(-30)) await correct(client, db, world, corrected, people);
}
async function attach(
  client: Client,
  id: string,
  fileId: string,
  by: string,
  rowId: string,
  day: string,
): Promise<void> {
  await client.query(
    `insert into attachment (id, subject, role, file_id, place, by, at) values ($1, $2, 'published', $3, 1, $4, $5)`,
    [...[rowId, `disclosure:${id}`, fileId, by, startOf(day)]],
  );
  await client.query(`update disclosure set file_ids = array[$2::uuid] where id = $1`, [id, fileId]);
}
const madeOn = ({ since }: NewDuty, begun: string, today: string): string => {
  const day = addDays(since, 1);
  return day < begun ? begun : day > today ? today : day;
};

/** The draft of a duty as the house fills it, with what somebody wrote. */
async function written(
  client: Client,
  db: Db,
  duty: NewDuty,
  day: string,
  by: string,
  more: Record<string, string> = {},
): Promise<Written> {
  const draft = await draftOf(db, duty);
  const own = Object.fromEntries(
    Object.entries({ ...texts, ...more }).filter(([key]) =>
      draft.sections.some((section) => section.key === key && section.text === ''),
    ),
  );
  await client.query(
    `update disclosure set sections = $2, texts = $3, drafted_at = $4, drafted_by = array[$5::uuid], version = version + 1 where id = $1`,
    [duty.id, JSON.stringify(draft), JSON.stringify(own), startOf(day), by],
  );
  await step(client, duty.id, 'filled', by, 'clerk', day);
  const found = await findDuty(db, duty.id);
  if (!found) throw new Error('a duty that was made is there');
  return found;
}
const step = (
  client: Client,
  id: string,
  kind: string,
  by: string,
  office: string,
  day: string,
  reason: string | null = null,
) =>
  client.query(
    `insert into disclosure_step (disclosure_id, kind, by, office, reason, at) values ($1, $2, $3, $4, $5, $6)`,
    [id, kind, by, office, reason, startOf(day)],
  );

async function show(
  client: Client,
  db: Db,
  world: World,
  duty: NewDuty,
  day: string,
  people: People,
  more: Record<string, string> = {},
): Promise<void> {
  const { clerk, compliance } = people;
  const found = await written(client, db, duty, day, clerk, more);
  const no = found.versions + 1;
  const { document, sha256 } = sealed(composeDocument(found));
  const link = links[duty.kind];
  await step(client, duty.id, 'submitted', clerk, 'clerk', day);
  await step(client, duty.id, 'passed', compliance, 'compliance', day);
  await client.query(
    `insert into disclosure_version (disclosure_id, no, document, sha256, audience, reason, submitted_by, reviewed_by, published_by, published_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $7, $9)`,
    [
      duty.id,
      no,
      document,
      sha256,
      found.audience,
      found.reason,
      clerk,
      compliance,
      new Date(startOf(day).getTime() + 10 * 3_600_000),
    ],
  );
  await client.query(
    `update disclosure set state = 'published', reason = null, published_no = $2, published_on = coalesce(published_on, $3::date), done_on = coalesce(done_on, $3::date), version = version + 1 where id = $1`,
    [duty.id, no, day],
  );
  await step(client, duty.id, 'published', clerk, 'clerk', day);
  if (link)
    await client.query(
      `insert into disclosure_channel (id, disclosure_id, no, channel, url, day, by, at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[
          world.part(`disclosure/${duty.id}/${no}`).id(startOf(day)),
          duty.id,
          no,
          link[0],
          `${link[1]}${duty.period}`,
          day,
          clerk,
          startOf(day),
        ],
      ],
    );
}

/** A mistake that somebody found: the next version says what was wrong. */
async function correct(client: Client, db: Db, world: World, duty: NewDuty, people: People): Promise<void> {
  const reason = '原说明漏写了限定性收入的来源，现补充。';
  const day = world.day(-20);
  await client.query(`update disclosure set state = 'open', reason = $2, version = version + 1 where id = $1`, [
    duty.id,
    reason,
  ]);
  await step(client, duty.id, 'correcting', people.clerk, 'clerk', day, reason);
  await show(client, db, world, duty, day, people, {
    change: '限定性收入来自助学专项资金，已按捐赠协议使用。',
  });
}

/** A large meeting that is over, of which somebody has begun to write. */
async function addActivity(client: Client, db: Db, world: World, { clerk }: People): Promise<void> {
  const { rows } = await client.query<{ id: string; title: string; day: string }>(
    `select m.id, m.title, to_char(m.starts_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day from meeting_facts m
      where m.status in ('ended', 'minutes_confirmed', 'archived') and m.committee_id is null and m.kind in ('industry_summit', 'matchmaking', 'training', 'assembly', 'congress') and m.starts_at < $1
      order by m.starts_at desc, m.id limit 1`,
    [startOf(world.day(-2))],
  );
  const [meeting] = rows;
  if (!meeting) return;
  const day = world.day(-1);
  const duty: NewDuty = {
    ...{
      id: world.part('disclosure/activity').id(startOf(day)),
      kind: 'activity',
      subject: `meeting:${meeting.id}`,
      period: meeting.day,
    },
    ...{
      title: meeting.title,
      titleEn: `A major activity: ${meeting.title}`,
      since: meeting.day,
      dueOn: null,
      provisional: false,
    },
    ...{ waitsFrom: day, audience: 'public' },
  };
  await insertDuties(db, [duty], clerk, startOf(day));
  await written(client, db, duty, day, clerk);
}

/** Of what is not due yet the first is in review, the second is being written. */
async function addOpen(
  client: Client,
  db: Db,
  world: World,
  open: readonly NewDuty[],
  { clerk, director }: People,
): Promise<void> {
  const [reviewed, drafted] = [...open].sort(
    (a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? '') || a.id.localeCompare(b.id),
  );
  const day = world.day(-2);
  if (drafted) await written(client, db, drafted, day, director);
  if (!reviewed) return;
  const found = await written(client, db, reviewed, day, clerk);
  const { document, sha256 } = sealed(composeDocument(found));
  const caseId = world.part('disclosure/review').id(startOf(day));
  const due = addWorkdays(day, 5);
  await client.query(
    `insert into flow_case (id, flow_id, kind, subject, title, page, own_page, opened_by, opened_at, state, step_seq, step_since, due_on, due_provisional)
     select $1, f.id, 'disclosure', $2, $3, $4, $4, $5, $6, 'open', 1, $7, $8, $9 from flow f where f.kind = 'disclosure'`,
    [
      caseId,
      `disclosure:${reviewed.id}`,
      reviewed.title,
      dutyPage(reviewed.id),
      clerk,
      startOf(day),
      day,
      due.day,
      due.provisional,
    ],
  );
  await client.query(`insert into flow_party (case_id, person_id, reason) values ($1, $2, 'ownClaim')`, [
    caseId,
    clerk,
  ]);
  await client.query(
    `insert into flow_event (case_id, kind, round, version, person_id, at) values ($1, 'opened', 1, 1, $2, $3)`,
    [caseId, clerk, startOf(day)],
  );
  await client.query(
    `update disclosure set state = 'reviewing', document = $2, sha256 = $3, case_id = $4, version = version + 1 where id = $1`,
    [reviewed.id, document, sha256, caseId],
  );
  await step(client, reviewed.id, 'submitted', clerk, 'clerk', day);
}
