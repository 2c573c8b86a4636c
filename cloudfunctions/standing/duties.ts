import { sql } from 'kysely';
import type { Duties } from '../ground/duties';

const source = { 'zh-CN': '会籍', en: 'Membership' };
const ofMember = { 'zh-CN': '对{{title}}的处分', en: 'the sanction against {{title}}' };

export const duties = {
  rows: sql`SELECT * FROM standing_duty`,
  words: {
    'discipline.notice': {
      verb: { 'zh-CN': '核对', en: 'Check' },
      source,
      object: {
        'zh-CN': '{{title}}的处分提议，通知本人',
        en: 'the proposed sanction against {{title}}, and send the notice',
      },
    },
    'discipline.council': { verb: { 'zh-CN': '决定', en: 'Decide' }, source, object: ofMember },
    'discipline.appeal': {
      verb: { 'zh-CN': '答复', en: 'Answer' },
      source,
      object: { 'zh-CN': '{{title}}的申诉', en: 'the appeal of {{title}}' },
    },
    'standing.defence': {
      verb: { 'zh-CN': '申辩', en: 'Answer' },
      source,
      object: { 'zh-CN': '{{title}}的处分通知', en: 'the notice of a sanction against {{title}}' },
      lapses: true,
    },
    'standing.appeal': {
      verb: { 'zh-CN': '查看', en: 'Read' },
      source,
      object: { 'zh-CN': '{{title}}的处分决定，不服可以申诉', en: 'the sanction against {{title}}; you may appeal' },
      lapses: true,
    },
    'standing.settle': {
      verb: { 'zh-CN': '办理', en: 'Settle' },
      source,
      object: { 'zh-CN': '{{title}}的离会手续', en: 'with {{title}}, which has left' },
    },
  },
} satisfies Duties;
