import { sql, type RawBuilder } from 'kysely';
import { keptUntil } from '../ground/kept-until';
import { dueIds, forGood, type Personal, type Who } from '../shared/personal-shape';
import { stages, topics } from './inquiry-words';

const keep = 'privacy.keepInquiry';
const until = (today: string): RawBuilder<unknown> =>
  sql`CASE WHEN i.closed_at IS NULL THEN ${forGood} ELSE ${keptUntil(sql`i.closed_at`, keep, today)} END`;
const asked = (who: Who, today: string) => sql`SELECT i.id::text AS ref, i.received_at AS at, ${until(today)} AS until,
  jsonb_build_object('number', i.number, 'topic', i.topic, 'state', i.stage, 'title', i.title, 'words', i.words, 'reply', i.reply, 'rating', i.rating, 'ratingWords', i.rating_words, 'day', i.received_on) AS shown
  FROM inquiry_seen i WHERE i.by_person = ${who.id}::uuid AND i.words <> ''`;
/** What is kept no longer, and still says something. */
const overdue = (
  today: string,
) => sql`(SELECT i.id FROM inquiry i WHERE i.closed_at IS NOT NULL AND ${keptUntil(sql`i.closed_at`, keep, today)} <= ${today}::date
  AND (i.words <> '' OR i.title <> '' OR i.draft <> '' OR coalesce(i.reply, '') <> '' OR coalesce(i.rating_words, '') <> ''))`;
const emptied = sql`title = '', words = '', draft = '', reply = '', rating_words = CASE WHEN rating IS NULL THEN NULL ELSE '' END`;

export const personal: Personal = {
  module: 'inquiries',
  title: { 'zh-CN': '查询', en: 'Questions' },
  holdings: {
    asked: {
      title: { 'zh-CN': '我提出的查询', en: 'Questions that I asked' },
      columns: ['inquiry.by_person'],
      fields: {
        number: { 'zh-CN': '编号', en: 'Number' },
        topic: { 'zh-CN': '事项', en: 'About' },
        state: { 'zh-CN': '状态', en: 'State' },
        title: { 'zh-CN': '标题', en: 'Title' },
        words: { 'zh-CN': '内容', en: 'Words' },
        reply: { 'zh-CN': '答复', en: 'Answer' },
        rating: { 'zh-CN': '满意度', en: 'Rating' },
        ratingWords: { 'zh-CN': '评价', en: 'What I said of the answer' },
        day: { 'zh-CN': '收到日期', en: 'Received' },
      },
      codes: { topic: topics, state: stages },
      rows: asked,
      does: 'pseudonymise',
      why: {
        'zh-CN': '证明查询按期答复；办结后保存三年（会馆默认值，本会可改）。公开的问答不含姓名。',
        en: 'Proof that questions were answered in time; kept three years after they are closed (Huiguan’s default). What is published names nobody.',
      },
      rule: keep,
      erase: (who, today) => sql`UPDATE inquiry SET ${emptied} WHERE id IN ${dueIds(asked(who, today), today)}`,
    },
  },
  acts: {
    'inquiry.noted_by': 'who noted a question of the registrar, in an office',
    'inquiry.drafting_by': 'who has begun the answer, in an office',
    'inquiry.drafted_by': 'who drafted the answer, in an office',
    'inquiry.reviewed_by': 'who reviewed it, in an office',
    'inquiry.replied_by': 'who answered, in an office',
    'inquiry_answer.published_by': 'who published it, in an office',
    'inquiry_answer.withdrawn_by': 'who took it down, in an office',
  },
  lapses: [
    {
      title: { 'zh-CN': '已办结查询的内容', en: 'Words of closed questions' },
      rule: keep,
      run: (today) => sql`UPDATE inquiry SET ${emptied} WHERE id IN ${overdue(today)}`,
      overdue: (today) => sql<number>`(SELECT count(*)::int FROM ${overdue(today)} late)`,
    },
  ],
};
