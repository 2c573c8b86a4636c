import { sql } from 'kysely';
import type { Duties } from '../ground/duties';

const moving = { 'zh-CN': '换绑', en: 'Accounts' };

export const duties = {
  rows: sql`SELECT * FROM identity_duty`,
  words: {
    'transfer.transferCheck': {
      verb: { 'zh-CN': '核对', en: 'Check' },
      source: moving,
      object: { 'zh-CN': '{{title}}换到另一个微信', en: 'the move of {{title}} to another WeChat' },
    },
    'transfer.transferConsent': {
      verb: { 'zh-CN': '决定', en: 'Decide' },
      source: moving,
      object: { 'zh-CN': '{{title}}换到另一个微信', en: 'the move of {{title}} to another WeChat' },
    },
    'identity.objection': {
      verb: { 'zh-CN': '查看', en: 'See' },
      source: moving,
      object: { 'zh-CN': '有人申请把你的账号换到另一个微信', en: 'who asks for your account in another WeChat' },
    },
    'identity.term': {
      verb: { 'zh-CN': '任命', en: 'Appoint' },
      source: { 'zh-CN': '任职', en: 'Offices' },
      object: { 'zh-CN': '接任的{{title}}{{office}}，任期届满', en: 'the next {{office}}, whose term ends {{title}}' },
      codes: {
        office: {
          clerk: { 'zh-CN': '秘书处干事', en: 'clerk' },
          director: { 'zh-CN': '秘书长', en: 'secretary-general' },
          finance: { 'zh-CN': '财务', en: 'treasurer' },
          compliance: { 'zh-CN': '合规专员', en: 'compliance officer' },
          supervisor: { 'zh-CN': '监事', en: 'supervisor' },
          president: { 'zh-CN': '会长', en: 'president' },
          council: { 'zh-CN': '理事', en: 'council member' },
          party: { 'zh-CN': '党支部书记', en: 'party branch secretary' },
        },
      },
    },
  },
} satisfies Duties;
