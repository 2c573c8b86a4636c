import fc from 'fast-check';
import type { DisclosureDocument } from '../../contracts/disclosure';
import { canonicalText, digestOf } from './canonical';
import { fen, said, section } from './draft';
import { judgeDiff } from './judge-diff';

const document = (change: Partial<DisclosureDocument> = {}): DisclosureDocument => ({
  ...{
    v: 1,
    association: '江城商会',
    kind: 'incomeExpense',
    period: '2025',
    title: said('2025 年度收支情况', 'Income and expense, 2025'),
  },
  ...{
    since: '2025-12-31',
    dueOn: '2026-03-31',
    basis: said('制度', 'System'),
    audience: 'members',
    version: 1,
    reason: null,
  },
  sections: [
    section(
      'income',
      said('收入', 'Income'),
      [fen('a', said('会费', 'Dues'), 100), fen('b', said('服务', 'Services'), 50)],
      '说明',
    ),
  ],
  files: [{ fileId: 'f', name: '报告.pdf', type: 'application/pdf', bytes: 1, sha256: 'a' }],
  ...change,
});

it('says nothing where nothing is other', () => expect(judgeDiff(document(), document())).toEqual([]));
it('marks figures, texts and files', () => {
  const after = document({
    sections: [
      section(
        'income',
        said('收入', 'Income'),
        [fen('a', said('会费', 'Dues'), 120), fen('c', said('利息', 'Interest'), 1)],
        '说明二',
      ),
      section('more', said('补充', 'More'), []),
    ],
    files: [{ fileId: 'g', name: '报告2.pdf', type: 'application/pdf', bytes: 1, sha256: 'b' }],
  });
  expect(judgeDiff(document(), after)).toEqual([
    { section: 'income', figure: null, what: 'changed', before: '说明' },
    { section: 'income', figure: 'a', what: 'changed', before: 100 },
    { section: 'income', figure: 'c', what: 'added', before: null },
    { section: 'income', figure: 'b', what: 'removed', before: '服务 50' },
    { section: 'more', figure: null, what: 'added', before: null },
    { section: 'files', figure: '报告2.pdf', what: 'added', before: null },
    { section: 'files', figure: '报告.pdf', what: 'removed', before: '报告.pdf' },
  ]);
});
it('marks a row whose words alone were changed, such as a pseudonym', () => {
  const renamed = document({
    sections: [
      section(
        'income',
        said('收入', 'Income'),
        [fen('a', said('会费（甲）', 'Dues'), 100), fen('b', said('服务', 'Services'), 50)],
        '说明',
      ),
    ],
  });
  expect(judgeDiff(document(), renamed)).toEqual([{ section: 'income', figure: 'a', what: 'changed', before: '会费' }]);
});

it('has one text, byte for byte, however its parts are ordered', () => {
  const given = document();
  const shuffled = JSON.parse(JSON.stringify(given)) as Record<string, unknown>;
  fc.assert(
    fc.property(fc.shuffledSubarray(Object.keys(shuffled), { minLength: Object.keys(shuffled).length }), (keys) => {
      const other = Object.fromEntries(keys.map((key) => [key, shuffled[key]])) as DisclosureDocument;
      return canonicalText(other) === canonicalText(given);
    }),
  );
  expect(canonicalText(document({ title: said('é', '\u2028') }))).toContain('"title":{"en":"\u2028","zh-CN":"é"}');
  expect(digestOf(canonicalText(given))).toMatch(/^[0-9a-f]{64}$/);
  // Pinned: whoever kept the digest of a text must find it again.
  expect(digestOf('{"a":1}')).toBe('015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862');
});
