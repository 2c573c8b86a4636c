import JSZip from 'jszip';
import { engage, personWith } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, useDatabase } from '../../config/jest-functions/house';
import { paperDocument } from './paper-document';

useDatabase();
useCloud();
beforeAll(engage);

const wordsOf = async (url: string) => {
  const zip = await JSZip.loadAsync(Buffer.from(await (await fetch(url)).arrayBuffer()));
  const body = (await zip.file('word/document.xml')?.async('string')) ?? '';
  return [...body.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join('\n');
};

describe('a paper to sign and seal', () => {
  it('carries what was typed, and leaves the rest to the pen', async () => {
    await personWith('scribe');
    const { url, fileName } = await as('scribe').membership.paper({
      code: 'applicationForm',
      kind: 'unit',
      words: {
        name: '恒信铸造有限公司',
        legalRep: '陈恒信',
        industry: '金属制品业',
        representatives: [{ name: '祝安宁', phone: '13800138000' }],
      },
    });
    expect(fileName).toBe('恒信铸造有限公司 入会申请书.docx');
    const paper = await wordsOf(url);
    for (const word of [
      '测试商会：',
      '恒信铸造有限公司',
      '陈恒信',
      '金属制品业',
      '祝安宁',
      '13800138000',
      '单位（盖公章）：',
    ])
      expect(paper).toContain(word);
    expect(paper).toContain('统一社会信用代码');
    const audit = await db.selectFrom('audit').select('note').where('action', '=', 'membership.paper').execute();
    expect(audit).toEqual([{ note: 'applicationForm' }]);
  });

  it('authorises whoever is named for the association that is asked', async () => {
    await personWith('scribe');
    const { url, fileName } = await as('scribe').membership.paper({
      code: 'representativeAuth',
      kind: 'unit',
      words: { name: '恒信铸造有限公司', representatives: [{ name: '祝安宁', title: '副总' }, { name: '戴思远' }] },
    });
    expect(fileName).toBe('恒信铸造有限公司 单位代表授权书.docx');
    const paper = await wordsOf(url);
    expect(paper).toMatch(/兹授权以下人员为恒信铸造有限公司（统一社会信用代码：＿+）的单位代表/);
    for (const word of ['祝安宁', '副总', '戴思远']) expect(paper).toContain(word);
  });

  it('is for who has signed in', async () => {
    const asked = as(null).membership.paper({ code: 'applicationForm', kind: 'unit', words: {} });
    expect((await refusalOf(asked)).code).toBe('UNAUTHENTICATED');
  });
});

it('asks a person for what concerns a person, a group for no size', () => {
  const fieldsOf = (kind: 'individual' | 'group' | 'unit') =>
    paperDocument({ code: 'applicationForm', kind, words: {} }, '测试商会').blocks.flatMap((block) =>
      block.kind === 'fields' ? block.rows.map(([name]) => name) : [],
    );
  expect(fieldsOf('individual')).toEqual(['姓名', '证件号码', '手机号', '职务', '行业', '地区', '地址', '简介']);
  expect(fieldsOf('group')).not.toContain('规模');
  expect(fieldsOf('unit')).toContain('规模');
});
