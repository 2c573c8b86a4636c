import type { MemberKind } from '../../contracts/application';

/** Working days of the two steps that the migrations lay. */
export const workdaysOf = (seq: number): number => (seq === 1 ? 5 : 20);

/** What happened to an application, in working days before today; the last one says where it stands. */
export type Happened =
  | { what: 'passed'; ago: number }
  | { what: 'returned'; ago: number; reason: string }
  | { what: 'resubmitted'; ago: number }
  | { what: 'refused'; ago: number; seq: 1 | 2; reason: string }
  | { what: 'cancelled'; ago: number; reason: string };

export interface Case {
  kind?: MemberKind;
  industry: string;
  region?: string;
  name?: string;
  submitted: number;
  then?: Happened[];
  /** Openid of a named person; somebody new without it. */
  applicant?: string;
  /** A second representative who holds an office. */
  beside?: string;
  inCommittee?: boolean;
  licenceInDays?: number;
  content?: 'review';
  licencePhoto?: true;
  /** The licence bears another code than the form. */
  otherCode?: true;
}

export const cases: readonly Case[] = [
  {
    applicant: 'local-applicant',
    name: '苏州翊泊自动化设备有限公司',
    industry: 'C35',
    region: '320506',
    licencePhoto: true,
    submitted: 8,
    then: [
      {
        what: 'returned',
        ago: 2,
        reason: '授权书上没有盖公章，请盖章后重新拍照上传。另外营业执照的照片反光，住所一栏看不清。',
      },
    ],
  },
  { industry: 'C34', submitted: 1 },
  { industry: 'C38', submitted: 1, inCommittee: true },
  { industry: 'C33', submitted: 2, content: 'review' },
  { industry: 'C40', submitted: 3, kind: 'individual' },
  { industry: 'C34', submitted: 4, inCommittee: true, licenceInDays: 20 },
  { industry: 'C29', submitted: 5, licencePhoto: true },
  { industry: 'C36', submitted: 7 },
  { industry: 'I65', submitted: 9, inCommittee: true, otherCode: true },
  {
    industry: 'C39',
    submitted: 9,
    then: [
      { what: 'returned', ago: 6, reason: '申请书的单位名称少了“科技”两个字，请按营业执照改全称。' },
      { what: 'resubmitted', ago: 3 },
    ],
  },
  {
    industry: 'C22',
    submitted: 14,
    then: [{ what: 'returned', ago: 10, reason: '营业执照是旧版，法定代表人已经变更，请上传新的执照。' }],
  },
  { industry: 'C35', submitted: 6, then: [{ what: 'passed', ago: 3 }] },
  { industry: 'C34', submitted: 10, kind: 'group', then: [{ what: 'passed', ago: 5 }] },
  { industry: 'C38', submitted: 16, beside: 'local-council-1', then: [{ what: 'passed', ago: 12 }] },
  {
    industry: 'C36',
    submitted: 26,
    then: [
      { what: 'returned', ago: 25, reason: '代表的手机号和授权书上写的不一致，请核对。' },
      { what: 'resubmitted', ago: 24 },
      { what: 'passed', ago: 22 },
    ],
  },
  {
    industry: 'C29',
    submitted: 40,
    then: [
      { what: 'passed', ago: 37 },
      { what: 'refused', ago: 20, seq: 2, reason: '主营业务不在商会章程规定的行业范围内，理事会表决未通过。' },
    ],
  },
  {
    industry: 'C33',
    submitted: 33,
    then: [{ what: 'refused', ago: 31, seq: 1, reason: '申请单位已经注销，不能入会。' }],
  },
  {
    industry: 'C39',
    submitted: 12,
    then: [{ what: 'cancelled', ago: 11, reason: '公司名称正在变更，变更后再申请。' }],
  },
];
