import { offices, type Office } from '../../contracts/wire';
import { standing } from '../flows/standing-cast';
import type { FlowEvent, Standing } from '../flows/standing';
import type { Actor } from '../shared/actor';
import type { ApplicationRecord } from './application-store';
import { mayReview, whyNot, type Decision } from './judge-review';
import { isNamedIn, readers } from './judge-reviewer';

const actor = (held: Office[], phone: string | null = null, phoneVerified = true): Actor => ({
  ...{ channel: 'wechat', openid: 'me', actingFor: null, units: [] },
  person: { id: 'me', name: null, phone, phoneVerified },
  offices: held.map((office) => ({ office, committeeId: null, committeeName: null, from: '', until: null })),
});
const record = (change: Partial<Standing> | null = {}, more: Partial<ApplicationRecord> = {}) =>
  ({
    ...{ flow: change && standing(change), committee_id: null, representatives: [], content_state: 'pass' },
    ...more,
  }) as unknown as ApplicationRecord;
const decision = (change: Partial<Decision> = {}): Decision => ({ version: 1, decision: 'pass', ...change });

it.each(offices)('%s reads applications, or does not', (office) => {
  expect(mayReview(actor([office]), record())).toBe((readers as readonly Office[]).includes(office));
});
it('lets whoever was asked to sign read this one', () => {
  const asked = { kind: 'signerAsked', toPerson: 'me' } as FlowEvent;
  expect(mayReview(actor(['finance']), record({ events: [asked] }))).toBe(true);
  expect(mayReview(actor(['finance']), record({ events: [{ ...asked, toPerson: 'x' }] }))).toBe(false);
  expect(mayReview(actor(['finance']), record({ events: [{ ...asked, kind: 'handedOn' }] }))).toBe(false);
  expect(mayReview(actor(['finance']), record(null))).toBe(false);
});

const passed = { kind: 'passed', seq: 1 } as FlowEvent;
const wrong = { entitled: 3, present: 4, yes: 4, no: 0, abstain: 0 };
const right = { entitled: 4, present: 4, yes: 4, no: 0, abstain: 0 };
it.each([
  ['nothing', decision(), record(), null],
  ['no case', decision(), record(null), 'ALREADY_HANDLED'],
  ['an old version', decision({ version: 2 }), record(), 'ALREADY_HANDLED'],
  ['a closed case', decision(), record({ state: 'passed' }), 'ALREADY_HANDLED'],
  ['another office', decision(), record({ waitsFor: ['president'] }), 'OTHER_OFFICE'],
  [
    'his company',
    decision(),
    record({ parties: [{ personId: 'me', unitId: null, reason: 'ownCompany' }] }),
    'OWN_COMPANY',
  ],
  ['his claim', decision(), record({ parties: [{ personId: 'me', unitId: null, reason: 'ownClaim' }] }), 'OWN_COMPANY'],
  ['his earlier step', decision(), record({ didOtherStep: ['me'] }), 'DID_EARLIER_STEP'],
  ['his signature', decision(), record({ signed: ['me'] }), 'ALREADY_SIGNED'],
  ['another’s hands', decision(), record({ assignedTo: 'x' }), 'HANDED_ON'],
  ['risky words, to pass', decision(), record({}, { content_state: 'risky' }), 'CONTENT_REFUSED'],
  [
    'risky words, to return',
    decision({ decision: 'return', reason: 'x' }),
    record({}, { content_state: 'risky' }),
    null,
  ],
  ['no reason, to pass', decision({ reason: '' }), record(), null],
  ['no reason, to return', decision({ decision: 'return' }), record(), 'REASON_REQUIRED'],
  ['no reason, to refuse', decision({ decision: 'refuse', reason: '' }), record(), 'REASON_REQUIRED'],
  ['votes that do not add up', decision({ tally: wrong }), record(), 'TALLY_WRONG'],
  [
    'votes that do not add up, to refuse',
    decision({ decision: 'refuse', reason: 'x', tally: wrong }),
    record(),
    'TALLY_WRONG',
  ],
  ['votes that add up', decision({ tally: right }), record(), null],
  [
    'a step that was not passed',
    decision({ decision: 'return', reason: 'x', returnTo: 1 }),
    record({ seq: 2 }),
    'STEP_NOT_BEFORE',
  ],
  [
    'the present step',
    decision({ decision: 'return', reason: 'x', returnTo: 2 }),
    record({ seq: 2, events: [passed] }),
    'STEP_NOT_BEFORE',
  ],
  [
    'an earlier step',
    decision({ decision: 'return', reason: 'x', returnTo: 1 }),
    record({ seq: 2, events: [passed] }),
    null,
  ],
  ['a step, to refuse', decision({ decision: 'refuse', reason: 'x', returnTo: 9 }), record(), null],
] as [string, Decision, ApplicationRecord, string | null][])('with %s', (_, given, seen, refusal) =>
  expect(whyNot(actor(['clerk']), seen, given)).toBe(refusal),
);

it.each([
  ['+8613911112222', true, ['+8613900000000', '+8613911112222'], true],
  ['+8613911112222', false, ['+8613911112222'], false],
  ['+8613911112222', true, ['+8613900000000'], false],
  ['+8613911112222', true, [], false],
  [null, true, ['+8613911112222'], false],
])('phone %s, verified %s, named %j: %s', (phone, verified, phones, named) => {
  const representatives = phones.map((each) => ({ phone: each }));
  expect(isNamedIn(actor(['clerk'], phone, verified), representatives)).toBe(named);
  expect(isNamedIn({ person: null }, representatives)).toBe(false);
  const seen = record({}, { representatives: representatives as ApplicationRecord['representatives'] });
  expect(whyNot(actor(['clerk'], phone, verified), seen, decision())).toBe(named ? 'OWN_COMPANY' : null);
  expect(whyNot(actor(['clerk'], phone, verified), seen, decision({ decision: 'return', reason: 'x' }))).toBeNull();
});
