import type * as z from 'zod';
import type { membership } from '../../contracts/membership';
import type { Block, DocumentText } from '../shared/document';

type PaperInput = z.infer<NonNullable<(typeof membership)['paper']['~orpc']['inputSchema']>>;
export type PaperWords = PaperInput['words'];
export type PaperCode = PaperInput['code'];

export const paperTitles: Record<PaperCode, string> = {
  applicationForm: '入会申请书',
  representativeAuth: '单位代表授权书',
};

// To be written by hand: wide enough for a pen.
const blank = '＿＿＿＿＿＿＿＿';
const date = '＿＿＿＿年＿＿月＿＿日';
const text = (words: string): Block => ({ kind: 'text', text: words });
type Rows = (readonly [name: string, value: string])[];

/**
 * A paper that the applicant prints, signs and seals, with what he has typed already; what is empty stays empty to be
 * written by hand.
 */
export function paperDocument({ code, kind, words }: PaperInput, association: string): DocumentText {
  const blocks = code === 'representativeAuth' ? authorisation(words, association) : request(kind, words, association);
  return { title: paperTitles[code], blocks, footer: `${association}　${paperTitles[code]}` };
}

const people = ({ representatives = [] }: PaperWords): string[][] => {
  const named = representatives.map(({ name = '', title = '', phone = '' }) => [name, title, phone]);
  return named.length > 0 ? named : [['', '', '']];
};

function request(kind: PaperInput['kind'], words: PaperWords, association: string): Block[] {
  const { name = '', industry = '', region = '', address = '', introduction = '' } = words;
  const place: Rows = [
    ['行业', industry],
    ['地区', region],
    ['地址', address],
    ['简介', introduction],
  ];
  if (kind === 'individual') {
    const [first = ['', '', '']] = people(words);
    return [
      text(`${association}：`),
      text('　　本人自愿申请加入贵会，承认并遵守章程，履行会员义务。所填内容和所交材料真实有效。'),
      {
        kind: 'fields',
        rows: [['姓名', name], ['证件号码', ''], ['手机号', first[2] ?? ''], ['职务', first[1] ?? ''], ...place],
      },
      text(`\n申请人（签名）：${blank}\n${date}`),
    ];
  }
  return [
    text(`${association}：`),
    text('　　本单位自愿申请加入贵会，承认并遵守章程，履行会员义务。所填内容和所交材料真实有效。'),
    {
      kind: 'fields',
      rows: [
        ['单位名称', name],
        ['统一社会信用代码', words.uscc ?? ''],
        ['法定代表人', words.legalRep ?? ''],
        ...(kind === 'unit' ? [['规模', words.size ?? ''] as const] : []),
        ...place,
      ],
    },
    { kind: 'subheading', text: '单位代表' },
    { kind: 'table', header: ['姓名', '职务', '手机号'], rows: people(words) },
    text(`\n单位（盖公章）：\n\n法定代表人（签名）：${blank}\n${date}`),
  ];
}

const authorisation = (words: PaperWords, association: string): Block[] => [
  text(`${association}：`),
  text(
    `　　兹授权以下人员为${words.name || blank}（统一社会信用代码：${words.uscc || blank}）的单位代表，代表本单位参加贵会的会议和活动，行使会员权利，履行会员义务。`,
  ),
  { kind: 'table', header: ['姓名', '职务', '手机号'], rows: people(words) },
  text(`授权期限：自本授权书签署之日起至${date}止。`),
  text(
    `\n单位（盖公章）：\n\n法定代表人（签名）：${words.legalRep ? `${blank}（${words.legalRep}）` : blank}\n${date}`,
  ),
];
