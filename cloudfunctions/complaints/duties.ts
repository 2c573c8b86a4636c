import { sql } from 'kysely';
import type { Duties } from '../ground/duties';

const source = { 'zh-CN': '投诉', en: 'Complaints' };
const object = { 'zh-CN': '投诉 {{title}}（{{kind}}）', en: 'complaint {{title}} ({{kind}})' };
const codes = {
  kind: {
    member: { 'zh-CN': '会员', en: 'a member' },
    officer: { 'zh-CN': '负责人', en: 'an officer' },
    secretariat: { 'zh-CN': '秘书处', en: 'the secretariat' },
    fee: { 'zh-CN': '收费', en: 'a fee' },
    meeting: { 'zh-CN': '会议活动', en: 'a meeting' },
    other: { 'zh-CN': '其他', en: 'other' },
  },
};

export const duties = {
  rows: sql`SELECT * FROM complaints_duty UNION ALL SELECT * FROM complaints_review_duty`,
  words: {
    'complaints.accept': { verb: { 'zh-CN': '受理', en: 'Accept' }, source, object, codes },
    'complaints.decide': { verb: { 'zh-CN': '办理', en: 'Handle' }, source, object, codes },
    'complaints.confirm': { verb: { 'zh-CN': '复核', en: 'Confirm' }, source, object, codes },
    'complaints.answer': {
      verb: { 'zh-CN': '答复', en: 'Answer' },
      source,
      object: { 'zh-CN': '投诉 {{title}} 的申诉（{{kind}}）', en: 'the appeal in complaint {{title}} ({{kind}})' },
      codes,
    },
    'complaints.review': {
      verb: { 'zh-CN': '复核', en: 'Review' },
      source,
      object: { 'zh-CN': '投诉 {{title}} 的不受理（{{kind}}）', en: 'the refusal of complaint {{title}} ({{kind}})' },
      codes,
    },
    'complaints.state': {
      verb: { 'zh-CN': '说明', en: 'Answer' },
      source,
      object: { 'zh-CN': '投诉 {{title}} 的情况', en: 'complaint {{title}}' },
      lapses: true,
    },
    'complaints.read': {
      verb: { 'zh-CN': '查看', en: 'Read' },
      source,
      object: {
        'zh-CN': '投诉 {{title}} 的决定，不服可以申诉',
        en: 'the decision on complaint {{title}}; you may appeal',
      },
      lapses: true,
    },
  },
} satisfies Duties;
