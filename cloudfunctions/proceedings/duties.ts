import { sql } from 'kysely';
import type { Duties } from '../ground/duties';

const session = { 'zh-CN': '会中', en: 'In session' };
const minutes = { 'zh-CN': '纪要', en: 'Minutes' };
const ofMinutes = { 'zh-CN': '{{title}}的纪要', en: 'the minutes of {{title}}' };

export const duties = {
  rows: sql`SELECT * FROM proceedings_duty`,
  words: {
    'proceedings.roll': {
      verb: { 'zh-CN': '定册', en: 'Set' },
      source: { 'zh-CN': '会议', en: 'Meetings' },
      object: { 'zh-CN': '{{title}}的应到名册', en: 'the roll of {{title}}' },
    },
    'proceedings.questions': {
      verb: { 'zh-CN': '答复', en: 'Answer' },
      source: session,
      object: { 'zh-CN': '{{title}}的 {{count}} 个提问', en: '{{count}} questions at {{title}}' },
    },
    'proceedings.vote': {
      verb: { 'zh-CN': '表决', en: 'Vote' },
      source: session,
      object: { 'zh-CN': '{{title}}（{{meeting}}）', en: '{{title}} ({{meeting}})' },
    },
    'proceedings.survey': {
      verb: { 'zh-CN': '评价', en: 'Rate' },
      source: { 'zh-CN': '会议', en: 'Meetings' },
      object: { 'zh-CN': '{{title}}', en: '{{title}}' },
      lapses: true,
    },
    'proceedings.confirm': {
      verb: { 'zh-CN': '确认', en: 'Confirm' },
      source: minutes,
      object: ofMinutes,
      // Whoever has said nothing by then is not waited for: the minutes may be locked.
      lapses: true,
    },
    'proceedings.write': { verb: { 'zh-CN': '写出', en: 'Write' }, source: minutes, object: ofMinutes },
    'proceedings.circulate': { verb: { 'zh-CN': '送出', en: 'Circulate' }, source: minutes, object: ofMinutes },
    'proceedings.object': {
      verb: { 'zh-CN': '修改', en: 'Revise' },
      source: minutes,
      object: {
        'zh-CN': '{{title}}的纪要，{{count}} 人有异议',
        en: 'the minutes of {{title}}: {{count}} objecting',
      },
    },
    'proceedings.lock': { verb: { 'zh-CN': '锁定', en: 'Lock' }, source: minutes, object: ofMinutes },
  },
} satisfies Duties;
