import type { Shape } from '../../contracts/parameter-shape';
import { judgeProposal } from './judge-proposal';

const today = '2026-11-20';
const term: Shape = { kind: 'number', min: 1, max: 10, unit: 'year', stricter: 'less', binding: true };
const label = (zh: string) => ({ zh, en: zh });
const pair: Shape = {
  kind: 'record',
  fields: [
    { key: 'low', label: label('下限'), shape: { kind: 'number', min: 0, max: 9, unit: 'day' } },
    { key: 'term', label: label('任期'), shape: term },
  ],
};
interface Given {
  from?: string;
  shape?: Shape;
  standing?: unknown;
}
const judge = (value: unknown, own = false, { from = today, shape = term, standing = 5 }: Given = {}) =>
  judgeProposal(
    { shape, value: standing, standard: shape === term ? 5 : { low: 1, term: 5 }, own },
    value,
    from,
    today,
  );

it.each([
  ['yesterday', '2026-11-19', { ok: false, code: 'EFFECTIVE_PASSED' }],
  ['today', '2026-11-20', { ok: true }],
  ['tomorrow', '2026-11-21', { ok: true }],
])('from %s on', (_, from, verdict) => expect(judge(4, false, { from })).toEqual(verdict));

it.each<[string, unknown, boolean, object]>([
  ['a value of one’s own', 4, false, { ok: true }],
  ['the source’s value, decided for oneself', 5, false, { ok: true }],
  ['the value that is one’s own already', 5, true, { ok: false, code: 'NOTHING_CHANGES' }],
  ['another in its place', 4, true, { ok: true }],
  ['the source’s again', null, true, { ok: true }],
  ['the source’s again where it was never another', null, false, { ok: false, code: 'NOTHING_CHANGES' }],
])('%s', (_, value, own, verdict) => expect(judge(value, own)).toEqual(verdict));

it('says that a value is looser than a source that binds, and where it is none at all', () => {
  expect(judge(6)).toMatchObject({ ok: false, code: 'LOOSER_THAN_SOURCE', issues: [{ path: [] }] });
  expect(judge(11)).toMatchObject({ ok: false, code: 'VALUE_NOT_ALLOWED', issues: [{ path: [] }] });
  const both = judge({ low: 10, term: 6 }, false, { shape: pair, standing: { low: 1, term: 5 } });
  expect(both).toMatchObject({ ok: false, code: 'VALUE_NOT_ALLOWED' });
  const issues = 'issues' in both ? both.issues : [];
  expect(issues.map(({ path }) => path.join('.')).toSorted()).toEqual(['low', 'term']);
  for (const { message } of issues) expect(message).toMatch(/\p{Script=Han}/u);
});

it('does not mind the order in which a value is written', () => {
  const standing = { low: 1, term: 5 };
  expect(judge({ term: 5, low: 1 }, true, { shape: pair, standing })).toEqual({ ok: false, code: 'NOTHING_CHANGES' });
  expect(judge({ low: 1, term: 4 }, true, { shape: pair, standing })).toEqual({ ok: true });
  expect(judge({ low: 5, term: 1 }, true, { shape: pair, standing })).toEqual({ ok: true });
});
