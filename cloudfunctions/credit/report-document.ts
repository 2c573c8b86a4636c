import type { Language, Words } from '../../contracts/wire';
import type { Block, DocumentText } from '../shared/document';
import type { Report } from './report-store';
import { verifyLink } from './verify-link';

const hundredths = (points: number): string => (points / 100).toFixed(2);
const words = {
  title: { 'zh-CN': '会员信用报告', en: 'Credit report of a member' },
  head: { 'zh-CN': '一、报告信息', en: '1. The report' },
  subject: { 'zh-CN': '二、被评价单位', en: '2. Who is evaluated' },
  result: { 'zh-CN': '三、评价结果', en: '3. Result' },
  basis: { 'zh-CN': '四、评价依据和方法', en: '4. Basis and method' },
  items: { 'zh-CN': '五、指标得分', en: '5. Points by indicator' },
  statement: { 'zh-CN': '六、声明', en: '6. Statement' },
  code: { 'zh-CN': '报告编号（可核验）', en: 'Number, to be verified' },
  association: { 'zh-CN': '出具单位', en: 'Made by' },
  asOf: { 'zh-CN': '评价基准日', en: 'As of' },
  validUntil: { 'zh-CN': '有效期至', en: 'Valid until' },
  name: { 'zh-CN': '名称', en: 'Name' },
  uscc: { 'zh-CN': '统一社会信用代码', en: 'Unified social credit code' },
  grade: { 'zh-CN': '等级', en: 'Grade' },
  since: { 'zh-CN': '等级起始日', en: 'Grade since' },
  total: { 'zh-CN': '得分（满分 100）', en: 'Points of 100' },
  coverage: { 'zh-CN': '指标覆盖', en: 'Coverage' },
  method: {
    'zh-CN':
      '按本会理事会通过的评价模型 {{version}}（{{resolution}}）计算。指标结构参照 GB/T 23794《企业信用评价指标》，报告体例参照 GB/T 31953。每一分都对应一条事实，单位可以逐条核对和提出异议。',
    en: 'Computed by the model {{version}} that the council adopted ({{resolution}}). Indicators follow GB/T 23794, the layout GB/T 31953. Each point has its fact, which the member may check and object to.',
  },
  scan: { 'zh-CN': '扫一扫核验', en: 'Scan to verify' },
  indicator: { 'zh-CN': '指标', en: 'Indicator' },
  points: { 'zh-CN': '得分', en: 'Points' },
  most: { 'zh-CN': '满分', en: 'Of' },
  off: { 'zh-CN': '未开展', en: 'Not run' },
  note: {
    'zh-CN':
      '本报告由会员自愿申请，只反映基准日在本会的记录，不构成交易建议。等级只用于推荐、评优等优惠，不作为拒绝合作的理由。扫描二维码或输入编号可以核验真伪和有效期；记录更正或修复后，原报告作废。',
    en: 'Made on the member’s own request, of the association’s records on its day; no advice to deal or not to deal. A grade brings benefits alone. Verify it by its code or its number; once a record is corrected or repaired it is not valid any more.',
  },
} satisfies Record<string, Words>;

/** The report as a document, laid out after GB/T 31953: what it is, whom it is about, result, basis, indicators, statement. */
export function reportDocument({ code, said, validUntil }: Report, language: Language): DocumentText {
  const say = (key: keyof typeof words) => words[key][language];
  const blocks: Block[] = [
    { kind: 'heading', text: say('head') },
    {
      kind: 'fields',
      rows: [
        [say('code'), code.replace(/(.{4})(?=.)/g, '$1-')],
        [say('association'), said.association],
        [say('asOf'), said.asOf],
        [say('validUntil'), validUntil],
      ],
    },
    { kind: 'heading', text: say('subject') },
    { kind: 'fields', rows: [[say('name'), said.name], ...(said.uscc ? [[say('uscc'), said.uscc] as const] : [])] },
    { kind: 'heading', text: say('result') },
    {
      kind: 'fields',
      rows: [
        [say('grade'), said.grade],
        [say('since'), said.since],
        [say('total'), hundredths(said.total)],
        [say('coverage'), `${said.coverage / 10} %`],
      ],
    },
    { kind: 'heading', text: say('basis') },
    {
      kind: 'text',
      text: say('method').replace('{{version}}', said.version).replace('{{resolution}}', said.resolutionNo),
    },
    { kind: 'heading', text: say('items') },
    {
      kind: 'table',
      header: [say('indicator'), say('points'), say('most')],
      rows: said.items.map(({ title, points, most, runs }) => [
        title[language],
        runs ? hundredths(points) : say('off'),
        runs ? hundredths(most) : '—',
      ]),
      widths: [60, 20, 20],
    },
    { kind: 'heading', text: say('statement') },
    { kind: 'text', text: say('note') },
    { kind: 'qr', text: verifyLink(code), note: say('scan') },
  ];
  return { title: say('title'), blocks, footer: `${said.association} ${code}` };
}
