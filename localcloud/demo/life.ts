import { startOf } from '../../cloudfunctions/shared/clock';
import type { Staff } from './association';
import type { World } from './world';

/** What the rules find in it is meant to be seen: two of one company, one over seventy, a retired cadre without consent. */
const people = [
  { post: 'president', name: '程维岳', member: 0, born: '1968-04', how: 'elected', cadre: 'none' },
  { post: 'vicePresident', name: '沈知行', member: 1, born: '1955-02', how: 'elected', cadre: 'none' },
  { post: 'vicePresident', name: '陆望舒', member: 2, born: '1971-09', how: 'elected', cadre: 'retired' },
  { post: 'vicePresident', name: null, member: 3, born: null, how: 'elected', cadre: 'none' },
  { post: 'secretaryGeneral', name: '周砚秋', member: 0, born: '1975-06', how: 'hired', cadre: 'none' },
  { post: 'chiefSupervisor', name: '方怀瑾', member: 4, born: '1966-11', how: 'elected', cadre: 'none' },
  { post: 'supervisor', name: '许听澜', member: 5, born: null, how: 'elected', cadre: 'none' },
  { post: 'standingDirector', name: '韩叙', member: 6, born: null, how: 'elected', cadre: 'none' },
  { post: 'director', name: '何清越', member: 7, born: null, how: 'elected', cadre: 'none' },
  { post: 'director', name: null, member: 8, born: null, how: 'elected', cadre: 'none' },
] as const;
const lead = { preparatoryGroup: 180, rosterReview: 120, candidates: 90, partyReview: 75, publicized: 60 };
const after = { audit: 45, noticed: 30, elected: 0, filed: -30, registered: -60 };
const notes = [
  '总经理常在外地，下午四点以后好联系。',
  '对团体标准感兴趣，标准立项时告诉他们。',
  '去年展会的展位费发票开错过，已经换好。',
];

/** Positions and terms, an election under way, what the secretariat notes of members, a sanction that is being heard, and who has left. */
export function addLife(world: World, staff: Staff): void {
  const random = world.part('life');
  const [clerk, director] = [staff.person('local-clerk').id, staff.person('local-director').id];
  const at = startOf(world.day(-30));
  // Members are named by their place in the register: what the other parts draw does not move.
  const member = (place: string) =>
    `(select id from membership where status = 'active' and kind = 'unit' order by member_no offset ${place} limit 1)`;
  const [termId, electionId] = [random.id(at), random.id(at)];
  const [from, until] = [world.day(-1_676), world.day(150)];
  world.rows.then(
    `insert into term (id, no, starts_on, ends_on, recorded_by, recorded_at) values ($1, 3, $2, $3, $4, $5)`,
    [termId, from, until, clerk, at],
  );
  for (const { post, name, member: place, born, how, cadre } of people)
    world.rows.then(
      `insert into position (id, post, person_name, membership_id, term_id, starts_on, ends_on, how, basis, born_month, cadre, recorded_by, recorded_at)
       values ($1, $2, $3, ${member('$4::int')}, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[random.id(at), post, name, place, termId, from, until, how],
        ...[how === 'hired' ? '聘任合同〔2022〕1号' : '会员大会决议〔2022〕1号', born, cadre, clerk, at],
      ],
    );
  world.rows.then(`insert into election (id, no, ends_on, opened_by, opened_at) values ($1, 4, $2, $3, $4)`, [
    ...[electionId, until, clerk, at],
  ]);
  for (const [step, days] of Object.entries({ ...lead, ...after })) {
    const done = step === 'preparatoryGroup';
    world.rows.then(
      `insert into election_step (election_id, step, due_on, done_on, evidence, done_by) values ($1, $2, $3, $4, $5, $6)`,
      [
        electionId,
        step,
        world.day(150 - days),
        ...(done ? [world.day(-20), '理决〔2026〕18号', clerk] : [null, null, null]),
      ],
    );
  }
  for (const [place, words] of notes.entries())
    world.rows.then(
      `insert into care_note (note_id, version, membership_id, words, by, at) values ($1, 1, ${member('$2::int')}, $3, $4, $5)`,
      [random.id(at), place + 1, words, clerk, startOf(world.day(-10 - place))],
    );
  world.rows.then(
    `insert into care_contact (id, membership_id, due_on, what, set_by, set_at) values ($1, ${member('2')}, $2, '问展会要几个展位', $3, $4)`,
    [random.id(at), world.today, clerk, at],
  );
  world.rows.then(
    `insert into departure (membership_id, left_at) select id, ended_at from membership where status = 'withdrawn' and ended_at is not null order by ended_at desc limit 2`,
    [],
  );
  addHearing(world, { random, at, clerk, director, member: member('10') });
}

interface Hearing {
  random: ReturnType<World['part']>;
  at: Date;
  clerk: string;
  director: string;
  /** Of which member, as a scalar sub-select. */
  member: string;
}
const flowId = '01900000-0000-7000-8000-000000000921';

/** Proposed, checked and noticed; the member may state its defence. */
function addHearing(world: World, { random, clerk, director, member }: Hearing): void {
  const [opened, noticed] = [startOf(world.day(-8)), startOf(world.day(-5))];
  const [id, caseId] = [random.id(opened), random.id(opened)];
  const until = world.day(10);
  const page = `/modules/standing/pages/case/index?id=${id}`;
  world.rows.then(
    `insert into flow_case (id, flow_id, kind, subject, title, page, own_page, facts, opened_by, opened_at, step_seq, step_since, due_on, version, told_version)
     select $1::uuid, $2::uuid, 'discipline', 'membership:' || m.id, m.name, $3::text, $3::text, '{"appealed": false, "measure": "expulsion", "hearingWorkdays": 11}'::jsonb, $4::uuid, $5::timestamptz, 2, $6::date, $7::date, 2, 2
     from membership m where m.id = ${member}`,
    [caseId, flowId, page, clerk, opened, world.day(-5), until],
  );
  world.rows.then(`insert into flow_party (case_id, person_id, reason) values ($1, $2, 'ownClaim')`, [caseId, clerk]);
  world.rows.then(`insert into flow_party (case_id, unit_id, reason) values ($1, ${member}, 'ownCompany')`, [caseId]);
  world.rows.then(
    `insert into flow_event (case_id, kind, round, version, person_id, at) values ($1, 'opened', 1, 1, $2, $3)`,
    [caseId, clerk, opened],
  );
  world.rows.then(
    `insert into flow_event (case_id, kind, step_seq, step, round, version, person_id, office, at) values ($1, 'passed', 1, 'notice', 1, 2, $2, 'director', $3)`,
    [caseId, director, noticed],
  );
  world.rows.then(
    `insert into discipline (id, membership_id, measure, facts, basis, case_id, proposed_by, proposed_at, hearing_until)
     values ($1, ${member}, 'expulsion', $2, '章程第十二条第（三）项', $3, $4, $5, $6)`,
    [id, '以协会名义向非会员收取“评审费”，经两次书面提醒没有停止。', caseId, clerk, opened, until],
  );
}
