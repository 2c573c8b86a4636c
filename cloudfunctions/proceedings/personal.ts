import { sql } from 'kysely';
import { atOnce, dueIds, forGood, type Personal, type Who } from '../shared/personal-shape';

const archive = {
  'zh-CN': '名册、表决、会议纪要是协会的决议档案，永久保存（锁定的纪要不能改写）。',
  en: 'Rolls, votes and minutes are the association’s archive of decisions, kept for good; locked minutes are never rewritten.',
};
const meeting = { 'zh-CN': '会议', en: 'Meeting' };
const asked = (
  who: Who,
) => sql`SELECT q.id::text AS ref, q.at, CASE WHEN q.by_name = '' AND q.unit_name = '' THEN ${forGood} ELSE ${atOnce} END AS until,
  jsonb_build_object('meeting', m.title, 'text', q.text, 'name', nullif(q.by_name, ''), 'answer', nullif(q.answer, '')) AS shown
  FROM floor_question q JOIN meeting_facts m ON m.id = q.meeting_id WHERE q.person_id = ${who.id}::uuid`;

export const personal: Personal = {
  module: 'proceedings',
  title: { 'zh-CN': '议事', en: 'Proceedings' },
  holdings: {
    roll: {
      title: { 'zh-CN': '应到名册', en: 'On the roll' },
      columns: ['roll_entry.person_id', 'roll_entry.name', 'roll_entry.unit_name'],
      fields: {
        meeting,
        name: { 'zh-CN': '姓名', en: 'Name' },
        voter: { 'zh-CN': '有表决权', en: 'With a vote' },
        excuse: { 'zh-CN': '请假', en: 'Excused' },
      },
      rows: (
        who,
      ) => sql`SELECT e.id::text AS ref, coalesce(m.starts_at, m.opened_at, e.excused_at) AS at, ${forGood} AS until,
        jsonb_build_object('meeting', m.title, 'name', e.name, 'voter', e.voter, 'excuse', e.excuse) AS shown
        FROM roll_entry e JOIN meeting_facts m ON m.id = e.meeting_id WHERE e.person_id = ${who.id}::uuid`,
      does: 'keep',
      why: archive,
    },
    vote: {
      title: { 'zh-CN': '我投过的票', en: 'Votes I cast' },
      columns: ['vote.person_id'],
      // What somebody chose is said where it was an open vote of his own: that he voted is all there is otherwise.
      fields: { meeting, motion: { 'zh-CN': '事项', en: 'Matter' } },
      rows: (who) => sql`SELECT v.motion_id || ' ' || v.roll_entry_id AS ref, v.at, ${forGood} AS until,
        jsonb_build_object('meeting', f.title, 'motion', m.title) AS shown
        FROM vote v JOIN motion m ON m.id = v.motion_id JOIN meeting_facts f ON f.id = m.meeting_id WHERE v.person_id = ${who.id}::uuid`,
      does: 'keep',
      why: archive,
    },
    confirmation: {
      title: { 'zh-CN': '我对纪要的确认', en: 'Minutes I confirmed' },
      columns: ['minutes_confirmation.person_id', 'minutes_confirmation.name', 'minutes.asked'],
      fields: {
        meeting,
        name: { 'zh-CN': '姓名', en: 'Name' },
        agrees: { 'zh-CN': '是否确认', en: 'Agreed' },
        remark: { 'zh-CN': '说明', en: 'Remark' },
      },
      rows: (who) => sql`SELECT concat_ws(' ', k.meeting_id, k.version, k.revision) AS ref, k.at, ${forGood} AS until,
        jsonb_build_object('meeting', m.title, 'name', k.name, 'agrees', k.agrees, 'remark', k.remark) AS shown
        FROM minutes_confirmation k JOIN meeting_facts m ON m.id = k.meeting_id WHERE k.person_id = ${who.id}::uuid`,
      does: 'keep',
      why: archive,
    },
    question: {
      title: { 'zh-CN': '会上的提问', en: 'Questions from the floor' },
      columns: ['floor_question.person_id', 'floor_question.by_name', 'floor_question.unit_name'],
      fields: {
        meeting,
        text: { 'zh-CN': '问题', en: 'Question' },
        name: { 'zh-CN': '署名', en: 'Signed' },
        answer: { 'zh-CN': '答复', en: 'Answer' },
      },
      rows: asked,
      does: 'pseudonymise',
      why: {
        'zh-CN': '问题和答复留在会议记录里；清除后改为匿名。',
        en: 'Question and answer stay with the meeting; after erasure nobody’s name stands there.',
      },
      erase: (who, today) =>
        sql`UPDATE floor_question SET by_name = '', unit_name = '', anonymous = true WHERE id IN ${dueIds(asked(who), today)}`,
    },
    upvote: {
      title: { 'zh-CN': '附议过的提问', en: 'Questions I seconded' },
      columns: ['floor_upvote.person_id'],
      fields: { meeting, text: { 'zh-CN': '问题', en: 'Question' } },
      rows: (
        who,
      ) => sql`SELECT u.question_id::text AS ref, q.at, ${forGood} AS until, jsonb_build_object('meeting', m.title, 'text', q.text) AS shown
        FROM floor_upvote u JOIN floor_question q ON q.id = u.question_id JOIN meeting_facts m ON m.id = q.meeting_id WHERE u.person_id = ${who.id}::uuid`,
      does: 'keep',
      why: { 'zh-CN': '附议数要留着；清除后只剩编号。', en: 'The count stays; after erasure it names nobody.' },
    },
    survey: {
      title: { 'zh-CN': '会后评价', en: 'Surveys' },
      columns: ['survey_answer.person_id'],
      fields: { meeting, comment: { 'zh-CN': '评语', en: 'Comment' } },
      rows: (
        who,
      ) => sql`SELECT s.meeting_id::text AS ref, s.at, ${atOnce} AS until, jsonb_build_object('meeting', m.title, 'comment', nullif(s.comment, '')) AS shown
        FROM survey_answer s JOIN meeting_facts m ON m.id = s.meeting_id WHERE s.person_id = ${who.id}::uuid`,
      does: 'delete',
      why: { 'zh-CN': '只用来改进会议。', en: 'Only to make meetings better.' },
      erase: (who) => sql`DELETE FROM survey_answer WHERE person_id = ${who.id}::uuid`,
    },
  },
  acts: {
    'motion.opened_by': 'who put it, in an office',
    'motion.barred_person_ids': 'whose vote a matter excludes; part of the decision, which is kept for good',
    'minutes.written_by': 'who wrote them, in an office',
    'minutes.locked_by': 'who locked them, in an office',
    'floor_question.settled_by': 'who answered it, in an office',
  },
};
