import JSZip from 'jszip';
import { writeDocument } from './document';

const open = async (file: Buffer) => {
  const zip = await JSZip.loadAsync(file);
  return async (path: string) => (await zip.file(path)?.async('string')) ?? '';
};
const textOf = (xml: string) =>
  [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = '']) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  );

it('writes every word of every block, in order', async () => {
  const part = await open(
    await writeDocument({
      title: '第三届第五次理事会 会议纪要',
      footer: '版本 1',
      blocks: [
        { kind: 'heading', text: '一、议程' },
        { kind: 'subheading', text: '1. 年度报告' },
        { kind: 'text', text: '第一段 <甲> & 乙\n第二段' },
        {
          kind: 'fields',
          rows: [
            ['应到', '21 人'],
            ['地点', '杭州\n三楼'],
          ],
        },
        { kind: 'table', header: ['事项', '赞成'], rows: [['决议', '14']] },
        { kind: 'signatures', names: ['主持人', '记录人'] },
      ],
    }),
  );
  const body = await part('word/document.xml');
  expect(textOf(body).map((text) => text.replace(/：＿.*/, ''))).toEqual([
    '第三届第五次理事会 会议纪要',
    '一、议程',
    '1. 年度报告',
    '第一段 <甲> & 乙',
    '第二段',
    '应到',
    '21 人',
    '地点',
    '杭州',
    '三楼',
    '事项',
    '赞成',
    '决议',
    '14',
    '主持人',
    '记录人',
  ]);
  expect(body.match(/<w:tbl>/g)).toHaveLength(2);
  // Columns of 22 % and 78 %, and two alike, of the 9026 twentieths between the margins.
  expect([...body.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))).toEqual([
    1986, 7040, 4513, 4513,
  ]);
  expect(await part('word/styles.xml')).toContain('w:eastAsia="宋体"');
  expect(textOf(await part('word/footer1.xml')).join('')).toContain('版本 1');
});
