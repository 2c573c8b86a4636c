import fc from 'fast-check';
import { delimiterOf, readDelimited } from './judge-delimited';

it.each([
  ['a,b\n1,2', ','],
  ['a\tb\n1\t2', '\t'],
  ['a;b;c\n1,5;2;3', ';'],
  ['a|b\n1|2', '|'],
  ['"x;y;z",b\n"1;2",c', ','],
  ['only one column', ','],
])('%j is separated by %j', (text, sign) => {
  expect(delimiterOf(text)).toBe(sign);
});

const fieldsOf = (text: string) => readDelimited(text, ',', 100).rows.map(({ fields }) => fields);
it.each<[string, string[][]]>([
  [
    'a,b\r\n1,2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['"a ""b"" c",d', [['a "b" c', 'd']]],
  ['="0123",="x"', [['0123', 'x']]],
  ['5" pipe,b', [['5" pipe', 'b']]],
  [
    'a,\n,b',
    [
      ['a', ''],
      ['', 'b'],
    ],
  ],
  ['"never closed,b\nc', [['never closed,b\nc']]],
  ['"a"b,c', [['ab', 'c']]],
  ['a\rb', [['a'], ['b']]],
  ['\n\n , \na', [['a']]],
])('%j', (text, rows) => {
  expect(fieldsOf(text)).toEqual(rows);
});

it('says where each row begins, and that there are more', () => {
  expect(readDelimited('"a\nb",1\nc,2\nd,3', ',', 2)).toEqual({
    rows: [
      { line: 1, fields: ['a\nb', '1'] },
      { line: 3, fields: ['c', '2'] },
    ],
    more: true,
  });
  expect(readDelimited('a\nb', ',', 2).more).toBe(false);
});

it('reads back whatever was written by the rules', () => {
  const field = fc.string({ unit: fc.constantFrom('a', '中', '"', ',', '\n', ' ', '1') });
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
      const text = rows.map((row) => row.map(quote).join(',')).join('\r\n');
      expect(fieldsOf(text)).toEqual(rows.filter((row) => row.some((each) => each.trim() !== '')));
    }),
  );
});
