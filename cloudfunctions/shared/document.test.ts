import JSZip from 'jszip';
import { encode } from 'uqr';
import { writeDocument } from './document';

const open = async (file: Buffer) => {
  const zip = await JSZip.loadAsync(file);
  return async (path: string) => (await zip.file(path)?.async('string')) ?? '';
};
const textOf = (xml: string) =>
  [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = '']) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  );

it('draws a code to scan, white within and around it', async () => {
  const text = 'https://portal.example/#/modules/credit/pages/verify/index?code=ABCD2345EFGH6789';
  const zip = await JSZip.loadAsync(
    await writeDocument({ title: '报告', footer: '', blocks: [{ kind: 'qr', text, note: '扫一扫核验' }] }),
  );
  const [name = ''] = Object.keys(zip.files).filter((each) => /^word\/media\/.*\.bmp$/.test(each));
  const file = (await zip.file(name)?.async('nodebuffer')) ?? Buffer.alloc(0);
  const [start, side] = [file.readUInt32LE(10), file.readInt32LE(18)];
  const stride = (file.length - start) / side;
  const { data, size } = encode(text, { border: 4, ecc: 'M' });
  // The middle pixel of each module, read back from the lowest row up.
  const seen = Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (__, x) => {
      const [row, column] = [side - 1 - (y * 8 + 4), x * 8 + 4];
      return (file.readUInt8(start + row * stride + (column >> 3)) & (0x80 >> (column & 7))) === 0;
    }),
  );
  expect(seen).toEqual(data);
  expect(textOf((await zip.file('word/document.xml')?.async('string')) ?? '')).toContain('扫一扫核验');
});

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
