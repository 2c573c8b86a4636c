import type { FindingState } from '../../contracts/finding-states';
import { familyName } from '../../contracts/rule-families';
import type { Language } from '../../contracts/wire';
import type { DocumentText } from '../shared/document';
import type { MonthReport } from './report-store';

const states: Record<Language, Record<FindingState, string>> = {
  'zh-CN': {
    ...{ open: '待核实', assigned: '已指派', explained: '已说明', rectifying: '整改中', rectified: '待复查' },
    ...{ doubted: '报误报', closed: '已关闭', falsePositive: '误报', gone: '已消除' },
  },
  en: {
    ...{
      open: 'Open',
      assigned: 'Given',
      explained: 'Explained',
      rectifying: 'Being corrected',
      rectified: 'To be checked',
    },
    ...{ doubted: 'Called false', closed: 'Closed', falsePositive: 'False', gone: 'Gone' },
  },
};
const words = {
  'zh-CN': {
    title: (month: string) => `合规月报 ${month}`,
    footer: (name: string) => `${name} 合规月报`,
    month: '本月',
    fields: [
      '夜间检查',
      '新发现',
      '再次发现',
      '拦下操作',
      '处理后关闭',
      '自动消除',
      '确认误报',
      '月末未结',
      '其中过期',
    ],
    nights: (count: number) => `${count} 次`,
    course: '近半年新发现',
    severity: '按级别（未结）',
    family: '按类别（未结）',
    level: (severity: number) => `${severity} 级`,
    gravest: '未结预警（急的在前）',
    header: ['预警', '级别', '状态', '处理期限'],
    risks: '风险台账',
    riskFields: ['高风险', '中风险', '低风险', '检查过期', '整改中'],
    none: '没有未结的预警。',
  },
  en: {
    title: (month: string) => `Compliance in ${month}`,
    footer: (name: string) => `${name}, compliance`,
    month: 'This month',
    fields: [
      'Nights',
      'New',
      'Again',
      'Acts stopped',
      'Closed',
      'Gone by itself',
      'False',
      'Open at the end',
      'of these late',
    ],
    nights: String,
    course: 'New, six months',
    severity: 'By severity (open)',
    family: 'By family (open)',
    level: (severity: number) => `Severity ${severity}`,
    gravest: 'Open warnings, the gravest first',
    header: ['Warning', 'Severity', 'State', 'Due'],
    risks: 'Risk ledger',
    riskFields: ['High', 'Middle', 'Low', 'Check is late', 'Being mended'],
    none: 'No warning is open.',
  },
} as const;

/** The month as a document with charts, in the reader's language. */
export function reportDocument(month: string, report: MonthReport, language: Language): DocumentText {
  const t = words[language];
  const { found, again, stopped, closed, gone, falsePositive, open, late, nights, risks } = report;
  const figures = [t.nights(nights), ...[found, again, stopped, closed, gone, falsePositive, open, late].map(String)];
  const { high, middle, low, due, mending } = risks;
  return {
    title: t.title(month),
    footer: t.footer(report.association),
    blocks: [
      { kind: 'heading', text: t.month },
      { kind: 'fields', rows: t.fields.map((name, place) => [name, figures[place] ?? ''] as const) },
      { kind: 'heading', text: t.course },
      { kind: 'bars', rows: report.byMonth.map((each) => ({ label: each.month, value: each.found })) },
      { kind: 'heading', text: t.severity },
      { kind: 'bars', rows: report.bySeverity.map((each) => ({ label: t.level(each.severity), value: each.open })) },
      { kind: 'heading', text: t.family },
      {
        kind: 'bars',
        rows: report.byFamily.map((each) => ({ label: familyName(each.family, language), value: each.open })),
      },
      { kind: 'heading', text: t.gravest },
      report.gravest.length === 0
        ? { kind: 'text', text: t.none }
        : {
            ...{ kind: 'table', header: [...t.header], widths: [56, 12, 14, 18] },
            rows: report.gravest.map((each) => [
              language === 'en' ? each.saidEn : each.said,
              t.level(each.severity),
              states[language][each.state as FindingState],
              each.dueOn ?? '',
            ]),
          },
      { kind: 'heading', text: t.risks },
      {
        kind: 'fields',
        rows: t.riskFields.map((name, place) => [name, String([high, middle, low, due, mending][place] ?? 0)] as const),
      },
    ],
  };
}
