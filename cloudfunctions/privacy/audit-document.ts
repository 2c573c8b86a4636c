import type { PrivacyAudit } from '../../contracts/privacy';
import type { Language, Words } from '../../contracts/wire';
import { clockOf } from '../shared/clock';
import type { Block, DocumentText } from '../shared/document';

const words = {
  title: { 'zh-CN': '个人信息保护合规自查', en: 'Self-audit of personal information' },
  basis: {
    'zh-CN': '依据《个人信息保护法》第五十四条、《个人信息保护合规审计管理办法》（2025 年 5 月 1 日起施行）。',
    en: 'By art. 54 of the Personal Information Protection Law and the measures on compliance audits in force since 2025-05-01.',
  },
  source: { 'zh-CN': '依据', en: 'Source' },
  facts: { 'zh-CN': '系统里的事实', en: 'What the system says' },
  verdict: { 'zh-CN': '结论', en: 'Verdict' },
  note: { 'zh-CN': '说明', en: 'Note' },
  report: { 'zh-CN': '附报告', en: 'Report attached' },
  unanswered: { 'zh-CN': '没有填', en: 'not answered' },
  nothing: { 'zh-CN': '无', en: 'none' },
  signed: {
    'zh-CN': '{{by}} 于 {{at}} 签名封存，校验值（SHA-256）：{{hash}}',
    en: 'Signed and sealed by {{by}} at {{at}}; SHA-256 {{hash}}',
  },
  draft: { 'zh-CN': '还没有签名', en: 'not signed yet' },
} satisfies Record<string, Words>;
export const verdicts: Record<'ok' | 'finding' | 'none', Words> = {
  ok: { 'zh-CN': '符合', en: 'in order' },
  finding: { 'zh-CN': '有问题，要整改', en: 'to be mended' },
  none: { 'zh-CN': '没有这种情况', en: 'does not occur' },
};
const say = (text: Words, language: Language, values: Record<string, string>) =>
  text[language].replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');

export function auditDocument(audit: PrivacyAudit, association: string, language: Language): DocumentText {
  const said = (key: keyof typeof words) => words[key][language];
  const { signed, report } = audit;
  const items = audit.items.flatMap(({ title, question, source, figures, answer }, i): Block[] => [
    { kind: 'subheading', text: `${i + 1}. ${title}` },
    { kind: 'text', text: question },
    {
      kind: 'fields',
      rows: [
        [said('source'), source],
        ...figures.map(
          ({ title: name, rows }) =>
            [name, rows.map(({ label, value }) => `${label}: ${value}`).join('\n') || said('nothing')] as const,
        ),
        [said('verdict'), answer ? verdicts[answer.verdict][language] : said('unanswered')],
        ...(answer?.note ? ([[said('note'), answer.note]] as const) : []),
      ],
    },
  ]);
  return {
    title: `${association}　${audit.year}　${said('title')}`,
    blocks: [
      { kind: 'text', text: said('basis') },
      ...items,
      ...(report ? [{ kind: 'text' as const, text: `${said('report')}：${report.name}` }] : []),
      {
        kind: 'text',
        text: signed ? say(words.signed, language, { ...signed, at: clockOf(new Date(signed.at)) }) : said('draft'),
      },
    ],
    footer: `${association}　${audit.year}`,
  };
}
export const auditTitle = words.title;
