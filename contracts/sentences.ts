import type * as z from 'zod';
import type { FieldIssue } from './wire';

interface Parameters {
  minimum?: number;
  maximum?: number;
  /** 1-based place of a wrong character. */
  position?: number | null;
  suggestion?: string | null;
}
type Sentence = { zh: (p: Parameters) => string; en: (p: Parameters) => string };
const at = (p: Parameters) => p.position ?? 0;
const or = (p: Parameters, before: string, after: string) => (p.suggestion ? `${before}${p.suggestion}${after}` : '');

/** What is said beside a field, by key; the same words in the functions' replies and on the page. */
export const sentences = {
  required: { zh: () => '请填写这一项。', en: () => 'Please fill this in.' },
  wrongType: {
    zh: () => '这里的格式不对，请重新填写。',
    en: () => 'This is not in the right form. Please enter it again.',
  },
  tooLong: {
    zh: (p) => `最多 ${p.maximum ?? 0} 个字，请删短一些。`,
    en: (p) => `At most ${p.maximum ?? 0} characters.`,
  },
  tooShort: { zh: (p) => `至少 ${p.minimum ?? 0} 个字。`, en: (p) => `At least ${p.minimum ?? 0} characters.` },
  tooMany: { zh: (p) => `最多 ${p.maximum ?? 0} 项。`, en: (p) => `At most ${p.maximum ?? 0} items.` },
  tooFew: { zh: (p) => `至少 ${p.minimum ?? 0} 项。`, en: (p) => `At least ${p.minimum ?? 0} items.` },
  tooBig: { zh: (p) => `不能大于 ${p.maximum ?? 0}。`, en: (p) => `Not more than ${p.maximum ?? 0}.` },
  tooSmall: { zh: (p) => `不能小于 ${p.minimum ?? 0}。`, en: (p) => `Not less than ${p.minimum ?? 0}.` },
  choice: { zh: () => '请从给出的选项里选一个。', en: () => 'Please pick one of the choices.' },
  day: { zh: () => '日期写成 2027-03-31 这样，并且是真实的日期。', en: () => 'Write the date like 2027-03-31.' },
  id: {
    zh: () => '编号不对，请从页面里重新打开。',
    en: () => 'This reference is wrong. Please open it from the page again.',
  },
  webAddress: {
    zh: () => '网址要以 http:// 或 https:// 开头，请从浏览器的地址栏复制。',
    en: () => 'An address begins with http:// or https://; copy it from the browser.',
  },
  name: { zh: () => '名称里要有文字或数字。', en: () => 'A name needs letters or digits.' },
  idNumber: {
    zh: () => '证件号只有字母和数字，请对照证件核对。',
    en: () => 'A document number has letters and digits only.',
  },
  phone: { zh: () => '手机号不对，请核对。手机号是 11 位，座机要带区号。', en: () => 'Please check the phone number.' },
  industry: { zh: () => '请选择行业大类。', en: () => 'Please pick an industry division.' },
  region: { zh: () => '请选择到区县。', en: () => 'Please pick a region down to the county.' },
  draftTooLarge: { zh: () => '草稿太大了，请删减后再保存。', en: () => 'The draft is too large.' },
  feeForbidden: {
    zh: () => '评比表彰、资格认定类活动不能收费。',
    en: () => 'Awards and qualifications may not charge a fee.',
  },
  feeBasis: {
    zh: () => '收费要写明依据和成本。不收费请把金额改为 0。',
    en: () => 'Say what the fee is based on, or set it to 0.',
  },
  endsFirst: { zh: () => '结束时间要晚于开始时间。', en: () => 'The end must come after the start.' },
  closesFirst: {
    zh: () => '报名截止要晚于报名开始。',
    en: () => 'Registration must close after it opens.',
  },
  afterMeeting: {
    zh: () => '报名截止不能晚于会议结束。',
    en: () => 'Registration cannot close after the meeting ends.',
  },
  afterStart: { zh: () => '取消截止不能晚于会议开始。', en: () => 'Cancelling must end before the meeting starts.' },
  positionFirst: {
    zh: () => '限制签到距离，要先在地图上选好会场位置。',
    en: () => 'Pick the venue on the map before you limit the distance.',
  },
  repeated: { zh: () => '这一项重复了，请删掉重加。', en: () => 'This entry is repeated. Please remove it.' },
  'uscc.idNumber': {
    zh: () => '这是居民身份证号，不是统一社会信用代码。请填营业执照上的 18 位代码。',
    en: () => 'This is a resident ID number. Please enter the credit code on the business licence.',
  },
  'uscc.empty': { zh: () => '请填写统一社会信用代码。', en: () => 'Please enter the credit code.' },
  'uscc.short': {
    zh: () => '代码不满 18 位，请对照营业执照补全。',
    en: () => 'The code has 18 characters; some are missing.',
  },
  'uscc.long': {
    zh: () => '代码多于 18 位，请对照营业执照核对。',
    en: () => 'The code has 18 characters; there are too many.',
  },
  'uscc.letter': {
    zh: (p) =>
      `第 ${at(p)} 位是不会出现的字母。代码里没有 I、O、S、V、Z${or(p, '，是不是 ', '？').replace(/^$/, '。')}`,
    en: (p) => `Character ${at(p)} is a letter that never occurs: there is no I, O, S, V or Z.${or(p, ' Is it ', '?')}`,
  },
  'uscc.character': {
    zh: (p) => `第 ${at(p)} 位不是数字或大写字母。`,
    en: (p) => `Character ${at(p)} is neither a digit nor a letter.`,
  },
  'uscc.digit': {
    zh: (p) => `第 ${at(p)} 位应该是数字：第 3 到 8 位是行政区划码。${or(p, '是不是 ', '？')}`,
    en: (p) => `Character ${at(p)} should be a digit.${or(p, ' Is it ', '?')}`,
  },
  'uscc.check': {
    zh: (p) =>
      p.position
        ? `校验码对不上，可能是第 ${at(p)} 位${or(p, '，是不是 ', '')}？`
        : '校验码对不上，有一位可能抄错了，请对照营业执照逐位核对。',
    en: (p) =>
      p.position
        ? `The check character does not match; is character ${at(p)} wrong?${or(p, ' Maybe ', '.')}`
        : 'The check character does not match; one character may be wrong.',
  },
} satisfies Record<string, Sentence>;
export type SentenceKey = keyof typeof sentences;

// Object.hasOwn is missing on iOS before 15.4.
const isKey = (key: string): key is SentenceKey => Object.prototype.hasOwnProperty.call(sentences, key);

interface Issue {
  code?: string;
  path: PropertyKey[];
  message: string;
  input?: unknown;
  origin?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
  format?: string;
  params?: Parameters;
  errors?: readonly unknown[];
}

function keyOf(issue: Issue): SentenceKey {
  if (isKey(issue.message)) return issue.message;
  const isText = issue.origin === 'string';
  const isList = issue.origin === 'array' || issue.origin === 'set';
  switch (issue.code) {
    case 'too_big':
      return isText ? 'tooLong' : isList ? 'tooMany' : 'tooBig';
    case 'too_small':
      return isText ? (Number(issue.minimum) <= 1 ? 'required' : 'tooShort') : isList ? 'tooFew' : 'tooSmall';
    case 'invalid_value':
    case 'invalid_union':
      return 'choice';
    case 'invalid_format':
      return issue.format === 'date' ? 'day' : issue.format === 'uuid' ? 'id' : 'wrongType';
    case 'invalid_type':
      return /received (undefined|null)/.test(issue.message) ? 'required' : 'wrongType';
    default:
      return 'wrongType';
  }
}

/** A schema's issues as sentences beside their fields. */
export function fieldIssues(issues: readonly z.core.$ZodIssue[], language: 'zh' | 'en' = 'zh'): FieldIssue[] {
  return issues.slice(0, 50).map((found) => {
    const issue = found as unknown as Issue;
    const key = keyOf(issue);
    const parameters: Parameters = { maximum: Number(issue.maximum), minimum: Number(issue.minimum), ...issue.params };
    return {
      path: issue.path.map((part) => (typeof part === 'number' ? part : String(part))),
      key,
      message: sentences[key][language](parameters),
    };
  });
}
