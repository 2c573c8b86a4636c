import { sql } from 'kysely';
import { keptUntil } from '../ground/kept-until';
import { dueIds, type Personal, type Who } from '../shared/personal-shape';

const keep = 'privacy.keepRegistration';
/** When a meeting `m` is over: its close, its end, or, where it never took place, when it would have. */
const over = sql`coalesce(m.closed_at, m.ends_at, m.starts_at, r.registered_at)`;
const registered = (
  who: Who,
  today: string,
) => sql`SELECT r.id::text AS ref, r.registered_at AS at, ${keptUntil(over, keep, today)} AS until,
  jsonb_build_object('meeting', m.title, 'name', r.name, 'phone', nullif(r.phone, ''), 'title', nullif(r.title, ''), 'state', r.state,
    'companions', (SELECT string_agg(concat_ws(' ', c ->> 'name', c ->> 'phone'), '；') FROM jsonb_array_elements(r.companions) c),
    'answers', (SELECT string_agg(a.value #>> '{}', '；') FROM jsonb_each(r.answers) a WHERE jsonb_typeof(a.value) <> 'object')) AS shown
  FROM registration r JOIN meeting m ON m.id = r.meeting_id
  WHERE (r.person_id = ${who.id}::uuid OR (r.person_id IS NULL AND r.phone <> '' AND r.phone = ${who.phone})) AND r.name <> '—'`;
const nobody = sql`(SELECT coalesce(jsonb_agg(c || '{"name": "—", "phone": ""}'), '[]') FROM jsonb_array_elements(companions) c)`;
const overdue = (today: string) => sql`(SELECT r.id FROM registration r JOIN meeting m ON m.id = r.meeting_id
  WHERE (r.phone <> '' OR r.answers <> '{}' OR jsonb_path_exists(r.companions, '$[*].phone ? (@ <> "")')) AND ${keptUntil(over, keep, today)} <= ${today}::date)`;

export const personal: Personal = {
  module: 'meetings',
  title: { 'zh-CN': '会议和活动', en: 'Meetings' },
  holdings: {
    registration: {
      title: { 'zh-CN': '报名', en: 'Registrations' },
      columns: ['registration.person_id', 'registration.name', 'registration.phone', 'registration.unit_name'],
      fields: {
        meeting: { 'zh-CN': '会议', en: 'Meeting' },
        name: { 'zh-CN': '姓名', en: 'Name' },
        phone: { 'zh-CN': '手机号', en: 'Phone' },
        title: { 'zh-CN': '职务', en: 'Position' },
        state: { 'zh-CN': '状态', en: 'State' },
        companions: { 'zh-CN': '同行', en: 'Companions' },
        answers: { 'zh-CN': '回答', en: 'Answers' },
      },
      codes: {
        state: {
          confirmed: { 'zh-CN': '已确认', en: 'Confirmed' },
          waiting: { 'zh-CN': '候补', en: 'Waiting' },
          offered: { 'zh-CN': '待确认', en: 'Offered a seat' },
          cancelled: { 'zh-CN': '已取消', en: 'Cancelled' },
          lapsed: { 'zh-CN': '过时未确认', en: 'Lapsed' },
          walk_in: { 'zh-CN': '现场登记', en: 'Walk-in' },
        },
      },
      rows: registered,
      does: 'pseudonymise',
      why: {
        'zh-CN': '组织会议、核对到会；散会后保存一年（会馆默认值，本会可改），人数仍然留着。',
        en: 'To run the meeting and tell who came; kept for a year after it (Huiguan’s default). The head count stays.',
      },
      rule: keep,
      erase: (
        who,
        today,
      ) => sql`UPDATE registration SET name = '—', phone = '', title = '', unit_name = '', answers = '{}', companions = ${nobody}
        WHERE id IN ${dueIds(registered(who, today), today)}`,
      page: '/pages/meetings/index',
    },
  },
  acts: {
    'registration.registered_by': 'who made it for a colleague, or typed a walk-in at a gate',
    'registration.ended_by': 'who of the secretariat cancelled it, in an office',
    'meeting.created_by': 'who made it, in an office',
    'meeting.saved_by': 'who changed it, in an office',
    'meeting_event.person_id': 'who did it, in an office; the audit tells him',
    'venue_decision.person_id': 'who decided, in an office',
    'agenda_item.conflict_person_ids': 'whose vote a matter excludes; part of the decision, which is kept for good',
  },
  impersonal: { 'agenda_item.presenter': 'an announced part of the agenda' },
  obstacles: [
    {
      code: 'meetings.registered',
      words: {
        'zh-CN': '你报名的会议还没开完。请先取消报名，或会后再来。',
        en: 'A meeting that you registered for is not over. Cancel the registration first, or come back after it.',
      },
      page: '/pages/meetings/index',
      stands: (who) =>
        sql<boolean>`EXISTS (SELECT FROM registration r JOIN meeting m ON m.id = r.meeting_id WHERE r.person_id = ${who.id}::uuid
          AND r.state IN ('confirmed', 'waiting', 'offered') AND m.status IN ('draft', 'noticed', 'in_session', 'postponed'))`,
    },
  ],
  lapses: [
    {
      title: { 'zh-CN': '报名的手机号和回答', en: 'Phones and answers of registrations' },
      rule: keep,
      run: (today) => sql`UPDATE registration SET phone = '', answers = '{}',
        companions = (SELECT coalesce(jsonb_agg(c || '{"phone": ""}'), '[]') FROM jsonb_array_elements(companions) c) WHERE id IN ${overdue(today)}`,
      overdue: (today) => sql<number>`(SELECT count(*)::int FROM ${overdue(today)} late)`,
    },
  ],
};
