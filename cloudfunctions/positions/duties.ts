import { sql } from 'kysely';
import type { Duties } from '../ground/duties';

export const duties = {
  rows: sql`SELECT * FROM positions_duty`,
  words: {
    'positions.election': {
      verb: { 'zh-CN': '办好', en: 'Do' },
      source: { 'zh-CN': '换届', en: 'Election' },
      object: { 'zh-CN': '{{title}}换届：{{step}}', en: '{{step}}, for the election of term {{no}}' },
      codes: {
        step: {
          preparatoryGroup: { 'zh-CN': '成立筹备组', en: 'form the preparatory group' },
          rosterReview: { 'zh-CN': '会员资格审查', en: 'review the roster' },
          candidates: { 'zh-CN': '提名候选人', en: 'name the candidates' },
          partyReview: { 'zh-CN': '党组织审核', en: 'have the party review them' },
          publicized: { 'zh-CN': '公示候选人', en: 'publish the candidates' },
          audit: { 'zh-CN': '财务审计', en: 'have the accounts audited' },
          noticed: { 'zh-CN': '发出会议通知', en: 'send the notice of the meeting' },
          elected: { 'zh-CN': '选举', en: 'hold the election' },
          filed: { 'zh-CN': '备案', en: 'file it' },
          registered: { 'zh-CN': '变更登记', en: 'have it registered' },
        },
      },
    },
  },
} satisfies Duties;
