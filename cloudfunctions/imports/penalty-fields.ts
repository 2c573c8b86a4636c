import type { Words } from '../../contracts/wire';
import { cellWords, fieldOf, usccWords } from './cell-words';
import type { ImportField } from './importable';

/** What a sheet of penalties and lists can say, and what associations, 信用中国 and the courts' site call it. */
export const penaltyFields: readonly ImportField[] = [
  fieldOf(
    'name',
    '企业名称',
    'Company',
    '单位名称 公司名称 会员名称 会员单位 主体名称 相对人名称 行政相对人名称 行政相对人 被处罚人 当事人 当事人名称 被执行人姓名/名称 被执行人名称 名称',
    'company',
  ),
  fieldOf(
    'uscc',
    '统一社会信用代码',
    'Credit code',
    '信用代码 社会信用代码 统一信用代码 统一代码 行政相对人代码 组织机构代码 身份证号码/组织机构代码',
    'uscc',
  ),
  fieldOf('category', '类别', 'Kind', '类型 记录类别 处罚类别 名单类型 名单类别 失信类型 种类 处罚种类'),
  fieldOf(
    'document',
    '文号',
    'Document number',
    '决定书文号 处罚决定书文号 行政处罚决定书文号 处罚文号 列入决定书文号 案号 执行依据文号 文书号',
  ),
  fieldOf(
    'day',
    '决定日期',
    'Decided on',
    '处罚决定日期 处罚日期 作出决定日期 认定日期 列入日期 列入时间 立案时间 发布时间 决定时间',
  ),
  fieldOf('severity', '严重程度', 'Severity', '程度 严重性 失信程度 违法程度 失信等级'),
  fieldOf('source', '来源网址', 'Source', '来源 网址 出处 出处网址 信息来源 公示网址 链接 公示链接 查询网址'),
  fieldOf(
    'ends',
    '公示期满日',
    'Published until',
    '公示截止日 公示截止日期 公示截止期 公示期限 公示结束日期 公示到期日 截止日期 截止日 有效期至 移出日期',
  ),
  fieldOf(
    'title',
    '内容摘要',
    'What it is about',
    '事由 处罚事由 违法事实 违法行为 违法行为类型 处罚内容 列入原因 摘要 内容 具体情形',
  ),
  fieldOf(
    'authority',
    '认定机关',
    'Authority',
    '处罚机关 作出处罚机关 作出决定机关 决定机关 列入机关 执行法院 处罚部门 认定单位 机关',
  ),
];

/** Of nobody: how a line is filled in. */
export const penaltyExample = {
  ...{
    name: '某某精密机械有限公司',
    uscc: '91320508MA1EXAMPL0',
    category: '行政处罚',
    document: '某市监罚〔2026〕1号',
  },
  ...{ day: '2026-03-05', severity: '一般', source: 'https://www.creditchina.gov.cn/', ends: '2027-03-05' },
  ...{ title: '未按期公示年报', authority: '某市市场监督管理局' },
};

/** Sentences for the report and the returned sheet; `{{detail}}` is what stood in the cell. */
export const penaltyWords: Readonly<Record<string, Words>> = {
  ...cellWords,
  ...usccWords,
  masked: {
    'zh-CN': '“{{detail}}”打了星号，认不出是谁；请填全',
    en: '“{{detail}}” has stars in it and names nobody; give all of it',
  },
  whoMissing: {
    'zh-CN': '企业名称和统一社会信用代码都没有填',
    en: 'neither the company nor its credit code is given',
  },
  memberUnknown: { 'zh-CN': '会员里没有“{{detail}}”，没有记', en: 'no member is “{{detail}}”; nothing is recorded' },
  notFiled: {
    'zh-CN': '“{{detail}}”已经不是会员，或者没有同意建立信用档案',
    en: '“{{detail}}” is no member any more, or has not agreed to a credit file',
  },
  codeOther: {
    'zh-CN': '名称是会员“{{detail}}”，代码却不是它的；请核对是哪一家',
    en: 'the name is that of the member “{{detail}}”, the code is not; look which one it is',
  },
  nameOther: {
    'zh-CN': '代码是会员“{{detail}}”的，名称写的是另一个；请看一眼',
    en: 'the code is that of the member “{{detail}}”, the name is another',
  },
  severalNames: {
    'zh-CN': '有几家会员叫“{{detail}}”，请填统一社会信用代码',
    en: 'several members are called “{{detail}}”; give the credit code',
  },
  personByName: {
    'zh-CN': '个人会员“{{detail}}”只按姓名对上，同名的人不少，请核对身份再收',
    en: 'the individual “{{detail}}” is matched by name alone; make sure who it is',
  },
  ownCompany: {
    'zh-CN': '“{{detail}}”是你自己的单位，请由其他同事导入',
    en: '“{{detail}}” is your own company; somebody else imports it',
  },
  categoryUnknown: {
    'zh-CN':
      '“{{detail}}”不是行政处罚，也不是失信名单；请写 行政处罚、失信被执行人、经营异常名录、严重违法失信名单 这类',
    en: '“{{detail}}” is neither a penalty nor a list of dishonesty',
  },
  ownRecord: {
    'zh-CN': '本会记录要写明大会的规则和听取的申辩，请在「录入记录」里逐条录',
    en: 'a record of the association needs its rule and its hearing: enter it by hand',
  },
  severityUnknown: {
    'zh-CN': '“{{detail}}”不是 轻微、一般、严重',
    en: '“{{detail}}” is neither minor, general nor serious',
  },
  notSource: {
    'zh-CN': '“{{detail}}”不是网址；要以 http:// 或 https:// 开头，会员和协会都能打开核对',
    en: '“{{detail}}” is no address; it begins with http:// or https:// so that anyone can compare',
  },
  endBeforeStart: {
    'zh-CN': '“{{detail}}”不在决定日期之后',
    en: '“{{detail}}” is not after the day of the decision',
  },
  over: {
    'zh-CN': '公示到 {{detail}} 已经期满，不能再记入档案',
    en: 'its publication ended on {{detail}}; it is entered no more',
  },
  publishedTooLong: {
    'zh-CN': '“{{detail}}”超过了上限：轻微三个月、一般一年、严重三年',
    en: '“{{detail}}” is beyond the limit: three months, a year, three years',
  },
  twice: { 'zh-CN': '和第 {{detail}} 行是同一份文书', en: 'is the same document as line {{detail}}' },
  recordedOther: {
    'zh-CN': '这份文书已经记过（{{detail}}），和表里的不同；记录不能改，有误请走异议',
    en: 'this document is on record ({{detail}}) and differs; a record is not changed, an objection puts it right',
  },
  meanwhile: {
    'zh-CN': '试算之后已经由别处记下、公示期满，或者这家是收下的人自己的单位，没有记',
    en: 'since the trial it was recorded elsewhere, ended, or is of the own company of whoever took it, so it was not taken',
  },
};
