import type { Words } from '../../contracts/wire';

export interface AuditItem {
  key: string;
  title: Words;
  question: Words;
  source: Words;
  /** Keys of the figures that the house itself gives to it. */
  figures: readonly string[];
}
const law = (articles: string, en: string): Words => ({
  'zh-CN': `《个人信息保护法》${articles}`,
  en: `Personal Information Protection Law ${en}`,
});
const item = (
  key: string,
  title: Words,
  question: Words,
  source: Words,
  figures: readonly string[] = [],
): AuditItem => ({ key, title, question, source, figures });

/** What is looked at every year (handbook §11.3, §16): the articles, one question each. */
export const auditItems: readonly AuditItem[] = [
  item(
    'notice',
    { 'zh-CN': '告知', en: 'Notice' },
    {
      'zh-CN': '隐私政策和小程序隐私保护指引是否齐全、好找，和实际收集的一致？',
      en: 'Are the privacy notice and WeChat’s guideline complete, easy to find and true?',
    },
    law('第十七条；网数条例第二十一条', 'art. 17'),
    ['consents'],
  ),
  item(
    'basis',
    { 'zh-CN': '同意和单独同意', en: 'Consent, separately where it must be' },
    {
      'zh-CN': '处理是否都有依据？敏感信息、对外公开是否逐项单独同意？',
      en: 'Has everything a basis? Were sensitive data and publishing agreed to separately?',
    },
    law('第十三条、第二十三条、第二十五条、第二十九条', 'art. 13, 23, 25, 29'),
    ['consents', 'sensitive'],
  ),
  item(
    'withdrawal',
    { 'zh-CN': '撤回', en: 'Withdrawal' },
    {
      'zh-CN': '撤回同意是否和给出一样方便？撤回后是否停止处理？',
      en: 'Is consent withdrawn as easily as it is given, and does handling stop?',
    },
    law('第十五条、第十六条', 'art. 15, 16'),
    ['withdrawals'],
  ),
  item(
    'authority',
    { 'zh-CN': '操作权限', en: 'Authority' },
    {
      'zh-CN': '能看完整号码的人是否都需要？查看是否都有理由？',
      en: 'Does everybody who may look at whole numbers need to, and was there a reason each time?',
    },
    law('第五十一条', 'art. 51'),
    ['revealers', 'looks'],
  ),
  item(
    'exports',
    { 'zh-CN': '导出', en: 'Exports' },
    {
      'zh-CN': '导出的名单是否必要，用完是否删除？',
      en: 'Were the lists that left the house needed, and deleted after use?',
    },
    law('第五十一条；网数条例第十二条', 'art. 51'),
    ['exports'],
  ),
  item(
    'encryption',
    { 'zh-CN': '加密', en: 'Encryption' },
    {
      'zh-CN': '密钥是否只在部署环境里，有专人保管和备份？',
      en: 'Is the key in the deployment alone, kept and backed up by somebody named?',
    },
    law('第五十一条', 'art. 51'),
    ['encryption', 'sensitive'],
  ),
  item(
    'storage',
    { 'zh-CN': '文件存储', en: 'File storage' },
    {
      'zh-CN': '存储桶是否为私有，只用短时地址访问（部署检查的结果）？',
      en: 'Is the bucket private, reached by short-lived addresses only (as the deployment’s check says)?',
    },
    law('第五十一条', 'art. 51'),
  ),
  item(
    'retention',
    { 'zh-CN': '保存期', en: 'Retention' },
    {
      'zh-CN': '是否只存必要的时间，到期的是否都清除了？',
      en: 'Is everything kept as short as it can be, and gone when its time is over?',
    },
    law('第十九条', 'art. 19'),
    ['overdue', 'erasuresOverdue'],
  ),
  item(
    'erasure',
    { 'zh-CN': '删除和注销', en: 'Erasure' },
    { 'zh-CN': '注销是否都按时执行？', en: 'Was every erasure carried out in time?' },
    law('第四十七条', 'art. 47'),
    ['erasures', 'erasuresOverdue'],
  ),
  item(
    'rights',
    { 'zh-CN': '查阅、复制、更正', en: 'Access, copies, correction' },
    { 'zh-CN': '请求是否都在期限内答复？', en: 'Was every request answered in time?' },
    law('第四十五条、第四十六条、第五十条', 'art. 45, 46, 50'),
    ['requests', 'files'],
  ),
  item(
    'assessment',
    { 'zh-CN': '影响评估', en: 'Impact assessments' },
    {
      'zh-CN': '处理敏感信息、委托处理、对外提供或公开前是否做了影响评估，保存三年？',
      en: 'Was the impact assessed before sensitive data were handled, entrusted, shared or published, and is that kept for three years?',
    },
    law('第五十五条、第五十六条', 'art. 55, 56'),
  ),
  item(
    'entrusted',
    { 'zh-CN': '委托和提供', en: 'Entrusting and sharing' },
    {
      'zh-CN': '微信、云开发之外是否还交给别人处理？合同是否写明？',
      en: 'Is anybody but WeChat and CloudBase entrusted with data, and does a contract say how?',
    },
    law('第二十一条、第二十三条', 'art. 21, 23'),
  ),
  item(
    'crossBorder',
    { 'zh-CN': '出境', en: 'Export abroad' },
    {
      'zh-CN': '数据库和文件是否都在境内？有没有向境外提供？',
      en: 'Are database and files inside China, and was anything provided abroad?',
    },
    law('第三十八条至第四十一条', 'art. 38–41'),
  ),
  item(
    'automated',
    { 'zh-CN': '自动化决策', en: 'Automated decisions' },
    {
      'zh-CN': '有没有只由系统作出、影响个人的决定？',
      en: 'Was any decision about a person made by the system alone?',
    },
    law('第二十四条', 'art. 24'),
  ),
  item(
    'logs',
    { 'zh-CN': '日志', en: 'Logs' },
    { 'zh-CN': '操作记录是否至少保存六个月？', en: 'Are logs kept for at least six months?' },
    { 'zh-CN': '《网络安全法》第二十一条', en: 'Cybersecurity Law art. 21' },
    ['logs'],
  ),
  item(
    'incidents',
    { 'zh-CN': '泄露事件', en: 'Breaches' },
    {
      'zh-CN': '本年有没有泄露、篡改、丢失？是否及时补救和通知？',
      en: 'Was anything leaked, altered or lost in the year, and was it mended and told in time?',
    },
    law('第五十七条', 'art. 57'),
  ),
  item(
    'minors',
    { 'zh-CN': '未成年人', en: 'Minors' },
    { 'zh-CN': '有没有处理不满十四岁未成年人的信息？', en: 'Were data of children under fourteen handled?' },
    law('第三十一条', 'art. 31'),
  ),
];
