import { sql } from 'kysely';
import type { Duties } from '../ground/duties';

const joining = { 'zh-CN': '入会', en: 'Admission' };
const licence = { 'zh-CN': '证照', en: 'Licences' };
const hands = { 'zh-CN': '单位代表', en: 'Representatives' };
const content = { 'zh-CN': '内容', en: 'Content' };

export const duties = {
  rows: sql`SELECT * FROM membership_duty UNION ALL SELECT * FROM representative_duty`,
  words: {
    'admission.preliminaryReview': {
      verb: { 'zh-CN': '初审', en: 'Review' },
      source: joining,
      object: { 'zh-CN': '{{title}}入会', en: 'the admission of {{title}}' },
    },
    'admission.councilDecision': {
      verb: { 'zh-CN': '审定', en: 'Decide' },
      source: joining,
      object: { 'zh-CN': '{{title}}入会', en: 'the admission of {{title}}' },
    },
    'admission.countersign': {
      verb: { 'zh-CN': '会签', en: 'Countersign' },
      source: joining,
      object: { 'zh-CN': '{{title}}入会', en: 'the admission of {{title}}' },
    },
    'admission.amend': {
      verb: { 'zh-CN': '补正', en: 'Amend' },
      source: joining,
      object: { 'zh-CN': '{{title}}的入会申请', en: 'the application of {{title}}' },
    },
    'membership.draft': {
      verb: { 'zh-CN': '填完', en: 'Finish' },
      source: joining,
      object: { 'zh-CN': '入会申请 {{title}}', en: 'the application {{title}}' },
    },
    'membership.invitation': {
      verb: { 'zh-CN': '答复', en: 'Answer' },
      source: hands,
      object: { 'zh-CN': '{{title}}请你做它的代表', en: '{{title}}, which asks you to represent it' },
      lapses: true,
    },
    'membership.noHand': {
      verb: { 'zh-CN': '补上', en: 'Fill' },
      source: hands,
      object: {
        'zh-CN': '{{title}}的代表，现在没有人代表它',
        en: 'the place of who represents {{title}}: nobody does',
      },
    },
    'membership.noPrimary': {
      verb: { 'zh-CN': '选定', en: 'Choose' },
      source: hands,
      object: { 'zh-CN': '{{title}}的主要代表', en: 'the primary representative of {{title}}' },
    },
    'membership.change': {
      verb: { 'zh-CN': '确认', en: 'Confirm' },
      source: hands,
      object: { 'zh-CN': '{{title}}{{change}}{{name}}', en: 'for {{title}}: {{change}} {{name}}' },
      codes: {
        change: {
          end: { 'zh-CN': '结束代表', en: 'end the representation of' },
          name: { 'zh-CN': '提名代表', en: 'name' },
          primary: { 'zh-CN': '改由主要代表', en: 'as primary representative' },
        },
      },
    },
    'membership.licence': {
      verb: { 'zh-CN': '更新', en: 'Renew' },
      source: licence,
      object: { 'zh-CN': '{{title}}的{{document}}', en: '{{document}} of {{title}}' },
      codes: {
        document: {
          businessLicense: { 'zh-CN': '营业执照', en: 'the business licence' },
          industryCert: { 'zh-CN': '行业许可证', en: 'the industry permit' },
          professionalCert: { 'zh-CN': '职业资格证书', en: 'the professional certificate' },
        },
      },
    },
    'membership.rewrite': {
      verb: { 'zh-CN': '改写', en: 'Rewrite' },
      source: content,
      object: {
        'zh-CN': '{{title}}的名录介绍，没有通过内容检测',
        en: 'the directory entry of {{title}}: WeChat refused its words',
      },
    },
    'membership.naming': {
      verb: { 'zh-CN': '复核', en: 'Check' },
      source: content,
      object: { 'zh-CN': '{{title}}给代表写的姓名', en: 'what {{title}} calls a representative' },
    },
    'membership.content': {
      verb: { 'zh-CN': '复核', en: 'Check' },
      source: content,
      object: { 'zh-CN': '{{title}}的文字', en: 'the words of {{title}}' },
    },
  },
} satisfies Duties;
