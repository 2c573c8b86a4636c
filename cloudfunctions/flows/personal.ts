import { sql } from 'kysely';
import { forGood, atOnce, type Personal, type Who } from '../shared/personal-shape';

const record = {
  'zh-CN': '审核和决定的经过是协会的档案，永久保存；清除后只剩编号，不显示姓名。',
  en: 'How things were decided is the association’s archive, kept for good; after erasure without the name.',
};
/** A case that bears his own name: the application of an individual member. */
const bearsHisName = (who: Who) => sql`coalesce(c.title = ${who.name}, false)`;

export const personal: Personal = {
  module: 'flows',
  title: { 'zh-CN': '办理', en: 'Decisions' },
  holdings: {
    case: {
      title: { 'zh-CN': '我发起的办理', en: 'Cases I opened' },
      columns: ['flow_case.opened_by'],
      fields: { title: { 'zh-CN': '事项', en: 'Subject' }, state: { 'zh-CN': '状态', en: 'State' } },
      codes: {
        state: {
          open: { 'zh-CN': '办理中', en: 'Open' },
          returned: { 'zh-CN': '已退回', en: 'Returned' },
          passed: { 'zh-CN': '已通过', en: 'Passed' },
          refused: { 'zh-CN': '未通过', en: 'Refused' },
          withdrawn: { 'zh-CN': '已撤回', en: 'Withdrawn' },
        },
      },
      rows: (
        who,
      ) => sql`SELECT c.id::text AS ref, c.opened_at AS at, CASE WHEN ${bearsHisName(who)} THEN ${atOnce} ELSE ${forGood} END AS until,
        jsonb_build_object('title', c.title, 'state', c.state) AS shown FROM flow_case c WHERE c.opened_by = ${who.id}::uuid`,
      does: 'pseudonymise',
      why: record,
      erase: (who) =>
        sql`UPDATE flow_case c SET title = '—' WHERE c.opened_by = ${who.id}::uuid AND ${bearsHisName(who)}`,
    },
    event: {
      title: { 'zh-CN': '我签的意见', en: 'What I signed' },
      columns: ['flow_event.person_id', 'flow_event.to_person', 'flow_party.person_id'],
      fields: {
        title: { 'zh-CN': '事项', en: 'Subject' },
        office: { 'zh-CN': '以什么职务', en: 'Office' },
        reason: { 'zh-CN': '意见', en: 'Reason' },
      },
      rows: (who) => sql`SELECT e.id::text AS ref, e.at, ${forGood} AS until,
        jsonb_build_object('title', c.title, 'office', e.office, 'reason', e.reason) AS shown
        FROM flow_event e JOIN flow_case c ON c.id = e.case_id WHERE e.person_id = ${who.id}::uuid`,
      does: 'keep',
      why: record,
    },
  },
  acts: { 'flow_case.assigned_to': 'to whom an open case was handed on; gone with the step' },
  impersonal: { 'flow_step.name': 'the name of a step' },
  obstacles: [
    {
      code: 'flows.open',
      words: {
        'zh-CN': '你发起的事项还在办理。请先撤回，或等它办完。',
        en: 'Something you opened is still being decided. Withdraw it first, or wait until it is decided.',
      },
      page: '/modules/workbench/pages/started/index',
      stands: (who) =>
        sql<boolean>`EXISTS (SELECT FROM flow_case c WHERE c.opened_by = ${who.id}::uuid AND c.state IN ('open', 'returned'))`,
    },
    {
      code: 'flows.turn',
      words: {
        'zh-CN': '有事项转给你办，或等你会签。请先办完，或请同事改派。',
        en: 'A case was handed on to you, or waits for your signature. Finish it first, or have it handed to somebody else.',
      },
      page: '/modules/workbench/pages/duties/index',
      stands: (who) =>
        sql<boolean>`EXISTS (SELECT FROM flow_standing f WHERE f.state = 'open' AND (f.assigned_to = ${who.id}::uuid OR ${who.id}::uuid = ANY(f.signers)))`,
    },
  ],
};
