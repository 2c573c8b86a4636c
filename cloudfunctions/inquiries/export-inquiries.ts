import { inquiries, type InquiryRow } from '../../contracts/inquiries';
import type { InquiryColumn } from '../../contracts/inquiry-kinds';
import type { Language } from '../../contracts/wire';
import { exportRegister, type Column, type Register } from '../ground/export-register';
import { on, personOf } from '../shared/implement';
import { askers, no, stages, topics, yes } from './inquiry-words';
import { mayRead, presentRow } from './register';
import { findRegister, type Listed } from './register-store';

const column = (
  key: InquiryColumn,
  chinese: string,
  en: string,
  width: number,
  of: Column<InquiryRow>['of'],
  type: Column<InquiryRow>['type'] = 'text',
): Column<InquiryRow> => ({ key, title: { 'zh-CN': chinese, en }, width, type, of });
const flag = (value: boolean, language: Language) => (value ? yes : no)[language];

const inquiryRegister: Register<InquiryRow> = {
  title: { 'zh-CN': '查询台账', en: 'Questions' },
  columns: [
    column('number', '编号', 'Number', 14, (row) => row.number),
    column('title', '标题', 'Title', 40, (row) => row.title),
    column('stage', '状态', 'State', 14, (row, { language }) => stages[row.stage][language]),
    column('topic', '事项', 'About', 18, (row, { language }) => topics[row.topic][language]),
    column('asker', '来自', 'Asked by', 14, (row, { language }) => askers[row.asker][language]),
    column('from', '提问人', 'Who', 32, (row) => row.from ?? ''),
    column('receivedOn', '收到日期', 'Received', 12, (row) => row.receivedOn, 'day'),
    column('dueOn', '答复期限', 'Due', 12, (row) => row.dueOn, 'day'),
    column('repliedOn', '答复日期', 'Answered', 12, (row) => row.repliedOn, 'day'),
    column('extended', '延期', 'Extended', 10, (row, { language }) => flag(row.extended, language)),
    column('rating', '满意度', 'Rating', 8, (row) => row.rating, 'count'),
    column('published', '已公开', 'Published', 10, (row, { language }) => flag(row.published, language)),
  ],
};
const pageSize = 2_000;

/** The register as filtered, with the chosen columns; read by pages. */
export const exportInquiries = on(inquiries.exportInquiries).handler(async ({ input, context }) => {
  const { columns, sort, descending, ...filter } = input;
  const { db, actor, today } = context;
  const rows: InquiryRow[] = [];
  let after: readonly [string, string] | null = null;
  while (mayRead(actor)) {
    const found: { rows: Listed[] } = await findRegister(db, {
      ...{ filter, today, me: personOf(actor).id, sort, descending, after, limit: pageSize },
    });
    rows.push(...found.rows.map(presentRow));
    const last = found.rows.length === pageSize ? found.rows.at(-1) : undefined;
    if (!last) break;
    after = [last.sortKey, last.id];
  }
  const { ids, late, ...asked } = filter;
  return exportRegister(context, inquiryRegister, {
    rows,
    chosen: [...new Set(columns)],
    subject: 'register:inquiries',
    filter: [
      ...Object.entries(asked).map(([key, value]) => `${key} ${String(value)}`),
      ...(late ? ['late'] : []),
      ...(ids ? [`${ids.length}`] : []),
    ].join(', '),
  });
});
