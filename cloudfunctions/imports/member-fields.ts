import type { Words } from '../../contracts/wire';
import { cellWords, fieldOf, usccWords } from './cell-words';
import type { ImportField } from './importable';

/** What a sheet of members can say, and what associations call it. The first two words are the register's own export. */
export const memberFields: readonly ImportField[] = [
  fieldOf('memberNo', '会员号', 'Number', '会员编号 会员证号 证书编号 会籍号 会员代码 编号'),
  fieldOf(
    'name',
    '名称',
    'Name',
    '单位名称 企业名称 公司名称 会员名称 会员单位 会员单位名称 企业全称 单位全称 会员企业 机构名称 名称（全称）',
    'company',
  ),
  fieldOf(
    'uscc',
    '统一社会信用代码',
    'Unified social credit code',
    '社会信用代码 信用代码 统一信用代码 统一代码 税号 纳税人识别号 营业执照号 执照号码 机构代码',
    'uscc',
  ),
  fieldOf('idNumber', '身份证号', 'ID number', '身份证 身份证号码 证件号码 公民身份号码', 'idNumber'),
  fieldOf('kind', '类型', 'Kind', '会员类型 会员类别 会员性质'),
  fieldOf('tier', '级别', 'Tier', '会员级别 会员等级 会内职务 协会职务 商会职务 会员职务'),
  fieldOf('joinedOn', '入会日期', 'Joined on', '入会时间 入会年月 加入日期 加入时间 入会年份 入会', 'day'),
  fieldOf('legalRep', '法定代表人', 'Legal representative', '法人 法人代表 法人姓名 企业法人 法定代表人姓名 负责人'),
  fieldOf('representative', '主要代表', 'Representative', '单位代表 会员代表 代表姓名 代表人 联系人 联系人姓名 姓名'),
  fieldOf(
    'phone',
    '手机',
    'Phone',
    '手机号 手机号码 联系电话 联系方式 联系手机 代表手机 移动电话 电话 电话号码 代表 电话',
    'phone',
  ),
  fieldOf('title', '代表职务', 'Position', '职务 单位职务 企业职务 公司职务 行政职务'),
  fieldOf('committee', '专业委员会', 'Committee', '专委会 所属专委会 分支机构 所属分会'),
  fieldOf('industry', '行业代码', 'Industry', '国民经济行业代码 行业分类代码 所属行业 行业'),
  fieldOf('region', '地区代码', 'Region', '行政区划代码 区划代码 所在地区'),
  fieldOf('size', '企业规模', 'Size', '规模 企业类型规模 单位规模'),
  fieldOf(
    'address',
    '地址',
    'Address',
    '单位地址 企业地址 公司地址 通讯地址 通信地址 注册地址 联系地址 办公地址 经营地址',
  ),
];

/** Of nobody: how a line is filled in. */
export const memberExample = {
  ...{ memberNo: '12', name: '某某精密机械有限公司', uscc: '91320508MA1EXAMPL0', kind: '单位', tier: '普通会员' },
  ...{ joinedOn: '2021-03-05', legalRep: '张三', representative: '王芳', phone: '13800000000', title: '总经理' },
  ...{ committee: '数控装备专业委员会', industry: 'C34', region: '320508', size: '小型', address: '某市某区某路 1 号' },
};

/** Sentences for the report and the returned sheet; `{{detail}}` is what stood in the cell. */
export const memberWords: Readonly<Record<string, Words>> = {
  ...cellWords,
  ...usccWords,
  notPhone: { 'zh-CN': '“{{detail}}”不是电话号码', en: '“{{detail}}” is no phone number' },
  notId: { 'zh-CN': '身份证号不对，请核对', en: 'is no valid ID number' },
  nameMissing: { 'zh-CN': '没有填', en: 'is empty' },
  identityMissing: {
    'zh-CN': '没有信用代码（个人会员是身份证号），也对不上现有会员',
    en: 'no credit code (an individual: ID number), and no member that it could be',
  },
  twice: { 'zh-CN': '和第 {{detail}} 行是同一家', en: 'is the same as line {{detail}}' },
  numberTaken: { 'zh-CN': '这个会员号已经是“{{detail}}”的', en: 'this number belongs to “{{detail}}”' },
  numberOther: { 'zh-CN': '系统里它的会员号是 {{detail}}', en: 'has the number {{detail}} here' },
  codeOther: {
    'zh-CN': '会员号和信用代码各指一家：会员号是“{{detail}}”',
    en: 'number and code mean two members: the number is “{{detail}}”',
  },
  applying: { 'zh-CN': '有一份在办的入会申请，请先办完', en: 'has an application under way; decide on it first' },
  expelled: { 'zh-CN': '曾被除名，不能用导入恢复', en: 'was expelled; an import does not bring it back' },
  wasMember: {
    'zh-CN': '曾是会员，已经{{detail}}；收下就是重新入会',
    en: 'was a member until {{detail}}; taking it makes it one again',
  },
  sameName: {
    'zh-CN': '和现有会员“{{detail}}”名称相同，代码不同',
    en: 'has the name of the member “{{detail}}”, with another code',
  },
  severalNames: {
    'zh-CN': '有几家现有会员叫这个名称，请填信用代码',
    en: 'several members have this name; give the code',
  },
  hidden: {
    'zh-CN': '这一行在表里是隐藏的，可能已经退会或被筛掉',
    en: 'the line is hidden in the sheet: it may have left, or been filtered out',
  },
  zeroLost: { 'zh-CN': '“{{detail}}”开头可能丢了 0', en: '“{{detail}}” may have lost a zero at its beginning' },
  more: {
    'zh-CN': '有几个号码，取第一个；没有取 {{detail}}',
    en: 'several numbers; the first is taken, not {{detail}}',
  },
  joinedMissing: { 'zh-CN': '没有填，会记成今天', en: 'is empty; today would be noted' },
  kept: {
    'zh-CN': '系统里是“{{detail}}”，不是导入写的；收下会改成表里的',
    en: 'is “{{detail}}” here, which no import wrote; taking it overwrites that',
  },
  kindOther: {
    'zh-CN': '系统里是{{detail}}，类型不由导入改',
    en: 'is {{detail}} here; an import does not change the kind',
  },
  kindUnknown: { 'zh-CN': '“{{detail}}”不是 单位、个人、团体', en: '“{{detail}}” is no kind of member' },
  committeeUnknown: { 'zh-CN': '没有叫“{{detail}}”的专业委员会', en: 'there is no committee “{{detail}}”' },
  industryUnknown: {
    'zh-CN': '“{{detail}}”不是国标行业代码（如 C34），没有写入',
    en: '“{{detail}}” is no industry code such as C34; it is not written',
  },
  regionUnknown: {
    'zh-CN': '“{{detail}}”不是六位区划代码，按信用代码取',
    en: '“{{detail}}” is no region code; that of the credit code is taken',
  },
  sizeUnknown: {
    'zh-CN': '“{{detail}}”不是 大型、中型、小型、微型，没有写入',
    en: '“{{detail}}” is no size; it is not written',
  },
  phoneMissing: {
    'zh-CN': '有姓名没有手机，没有登记代表',
    en: 'a name without a phone: nobody is entered as representative',
  },
  nameOfPhoneMissing: {
    'zh-CN': '有手机没有姓名，没有登记代表',
    en: 'a phone without a name: nobody is entered as representative',
  },
  representativeKept: {
    'zh-CN': '代表不由导入更换，请在会员页里办',
    en: 'an import replaces no representative; do it on the member’s page',
  },
  meanwhile: {
    'zh-CN': '试算之后有人动过这家，没有收下；请再试算一次',
    en: 'somebody changed it after the trial, so it was not taken; try again',
  },
};
