import { agendaRuleOf } from './judge-announced';

const stored = (enforced: boolean) => ({ value: { kinds: ['assembly', 'council'], enforced }, source: '章程' });

it.each([
  ['assembly', true, { enforced: true, source: '章程' }],
  ['council', false, { enforced: false, source: '章程' }],
  ['industry_summit', true, null],
] as const)('%s, enforced %s', (kind, enforced, rule) => expect(agendaRuleOf(kind, stored(enforced))).toEqual(rule));
it('asks for nothing where no rule is stored', () => expect(agendaRuleOf('council', null)).toBeNull());
it('refuses a rule that names no kind of meeting', () =>
  expect(() => agendaRuleOf('council', { value: { kinds: ['party'], enforced: true }, source: '' })).toThrow());
