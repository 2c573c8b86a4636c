import { sql } from 'kysely';
import type { Duties } from '../ground/duties';

const money = { 'zh-CN': '缴费', en: 'Payments' };
const receipts = { 'zh-CN': '票据', en: 'Receipts' };

export const duties = {
  rows: sql`SELECT * FROM payment_duty`,
  words: {
    'payment.fee': {
      verb: { 'zh-CN': '公示', en: 'Publish' },
      source: money,
      object: { 'zh-CN': '收费「{{title}}」', en: 'the fee {{title}}' },
    },
    'payment.refund': {
      verb: { 'zh-CN': '同意', en: 'Approve' },
      source: money,
      object: { 'zh-CN': '{{title}}退款 {{amount}} 元', en: 'a refund of {{amount}} yuan for {{title}}' },
    },
    'payment.giveBack': {
      verb: { 'zh-CN': '退出', en: 'Pay back' },
      source: money,
      object: { 'zh-CN': '{{title}}的 {{amount}} 元', en: '{{amount}} yuan for {{title}}' },
    },
    'payment.invoice': {
      verb: { 'zh-CN': '开具', en: 'Issue' },
      source: receipts,
      object: { 'zh-CN': '给{{to}}的票据（{{title}}）', en: 'the receipt for {{to}} ({{title}})' },
    },
    'payment.reverseInvoice': {
      verb: { 'zh-CN': '冲红', en: 'Reverse' },
      source: receipts,
      object: {
        'zh-CN': '给{{to}}的票据（{{title}}），款已退',
        en: 'the receipt for {{to}} ({{title}}): the money went back',
      },
    },
    'payment.bill': {
      verb: { 'zh-CN': '缴纳', en: 'Pay' },
      source: money,
      object: { 'zh-CN': '{{title}} {{amount}} 元', en: '{{amount}} yuan for {{title}}' },
    },
  },
} satisfies Duties;
