import { step } from './cast';
import { standing } from './standing-cast';
import { takeableHere } from './judge-here';
import { judgeMove, placeOf, stepsBefore, takeableBy, toldAfter } from './judge-move';
import type { EventKind, FlowEvent, Standing } from './standing';

const today = '2026-11-23';
const by = { personId: 'me', office: 'clerk' };
const event = (change: Partial<FlowEvent>): FlowEvent => ({
  ...{
    id: 1,
    kind: 'passed',
    seq: 1,
    step: 'stepA',
    round: 1,
    version: 2,
    personId: 'me',
    personName: null,
    office: 'clerk',
  },
  ...{
    toPerson: null,
    toName: null,
    toSeq: null,
    reason: null,
    tally: null,
    resolutionNo: null,
    before: null,
    undoes: null,
  },
  ...{ at: '2026-11-20T02:00:00.000Z' },
  ...change,
});

describe('a signature', () => {
  it.each([
    ['the only one', {}, by, 'passed'],
    ['one of two people', { missing: 2 }, by, 'signed'],
    ['the last of two', { missing: 1 }, by, 'passed'],
    ['of an office that is not asked', { missing: 1 }, { personId: 'me', office: 'finance' }, 'signed'],
    ['while another is asked to sign too', { signers: ['x'] }, by, 'signed'],
    [
      'of the one who was asked, the office having signed',
      { missing: 0, waitsFor: [], signers: ['me'] },
      { personId: 'me', office: null },
      'passed',
    ],
    [
      'of one of two who were asked',
      { missing: 0, waitsFor: [], signers: ['me', 'x'] },
      { personId: 'me', office: null },
      'signed',
    ],
    ['of the asked one before the office', { signers: ['me'] }, { personId: 'me', office: null }, 'signed'],
    [
      'of nobody, where a step ends by itself',
      { missing: 0, waitsFor: [] },
      { personId: null, office: null },
      'passed',
    ],
  ] as [string, Partial<Standing>, typeof by, EventKind][])('%s', (_, change, signer, kind) => {
    const before = standing(change);
    const moved = judgeMove(before, { do: 'pass' }, signer, today);
    expect(moved.event).toBe(kind);
    if (kind === 'signed') expect(moved.place).toEqual(placeOf(before));
    else
      expect(moved.place).toMatchObject({
        state: 'open',
        seq: 2,
        since: today,
        dueOn: '2026-11-30',
        round: 1,
        assignedTo: null,
      });
  });

  it('of the one it was handed on to gives the rest back to the others, and no other’s does', () => {
    const placed = (assignedTo: string) =>
      judgeMove(standing({ missing: 2, assignedTo }), { do: 'pass' }, by, today).place.assignedTo;
    expect([placed('me'), placed('x')]).toEqual([null, 'x']);
  });

  it('of the last step passes the case; a step whose condition does not hold is skipped', () => {
    const last = { state: 'passed', seq: 1, dueOn: null, provisional: false, assignedTo: null, escalatedOn: null };
    const steps = [step(1), step(2, { condition: { fact: 'fen', op: '>', value: 100 } })];
    const open = standing({ steps, assignedTo: 'me', escalatedOn: '2026-11-21' });
    expect(judgeMove({ ...open, facts: { fen: 100 } }, { do: 'pass' }, by, today).place).toMatchObject(last);
    expect(judgeMove({ ...open, facts: { fen: 101 } }, { do: 'pass' }, by, today).place).toMatchObject({
      state: 'open',
      seq: 2,
      escalatedOn: null,
    });
  });
});

it('stops whoever was still signing with every return', () => {
  const before = standing({ seq: 2, round: 3, assignedTo: 'x' });
  expect(judgeMove(before, { do: 'return' }, by, today)).toMatchObject({
    event: 'returned',
    place: { state: 'returned', seq: 2, round: 4, dueOn: null, assignedTo: null },
  });
  expect(judgeMove(before, { do: 'sendBack', toSeq: 1 }, by, today)).toMatchObject({
    event: 'sentBack',
    place: { state: 'open', seq: 1, round: 4, since: today, dueOn: '2026-11-30', assignedTo: null },
  });
});

it.each([
  ['refuse', 'refused', 'refused'],
  ['withdraw', 'withdrawn', 'withdrawn'],
] as const)('ends by %s', (name, kind, state) => {
  const { event: written, place } = judgeMove(standing({ assignedTo: 'x' }), { do: name }, by, today);
  expect([written, place.state, place.dueOn, place.assignedTo]).toEqual([kind, state, null, null]);
});

it('begins anew by the flow of the day, once it is mended', () => {
  const steps = [step(1, { condition: { fact: 'kind', op: '=', value: 'unit' } }), step(3, { workdays: 2 })];
  const before = standing({ state: 'returned', seq: 2, round: 2, dueOn: null, facts: { kind: 'group' } });
  expect(
    judgeMove(before, { do: 'answer', flowId: 'new', steps, overrides: { '2026-11-24': false } }, by, today),
  ).toEqual({
    event: 'answered',
    place: {
      ...placeOf(before),
      state: 'open',
      flowId: 'new',
      seq: 3,
      since: today,
      dueOn: '2026-11-26',
      provisional: false,
    },
  });
});

it('hands on, asks and releases where it stands', () => {
  const before = standing({ assignedTo: 'x' });
  expect(judgeMove(before, { do: 'handOn', toPerson: 'y' }, by, today)).toEqual({
    event: 'handedOn',
    place: { ...placeOf(before), assignedTo: 'y' },
  });
  expect(judgeMove(before, { do: 'askSigner', toPerson: 'y' }, by, today)).toEqual({
    event: 'signerAsked',
    place: placeOf(before),
  });
  expect(judgeMove(before, { do: 'release' }, by, today)).toEqual({
    event: 'released',
    place: { ...placeOf(before), assignedTo: null },
  });
});

describe('taking back', () => {
  const before = placeOf(standing());
  const moved = (change: Partial<Standing> = {}, last: Partial<FlowEvent> = {}) =>
    standing({
      seq: 2,
      version: 2,
      events: [event({ kind: 'opened', version: 1, personId: 'opener' }), event({ before, ...last })],
      ...change,
    });
  const at = (ms: number) => new Date(Date.parse('2026-11-20T02:00:00.000Z') + ms);

  it('leads to where it stood', () => {
    const taken = takeableBy(moved(), 'me', at(0));
    expect(taken && judgeMove(moved(), { do: 'takeBack', event: taken }, by, today)).toEqual({
      event: 'takenBack',
      place: before,
    });
    expect(() => judgeMove(moved(), { do: 'takeBack', event: event({}) }, by, today)).toThrow('before');
  });
  it.each([
    ['in ten seconds', moved(), 10_000, true],
    ['no later', moved(), 10_001, false],
    ['not what was told', moved({ toldVersion: 2 }), 0, false],
    ['what was told of the move before', moved({ toldVersion: 1 }), 0, true],
    ['not another’s', moved({}, { personId: 'x' }), 0, false],
    ['not what has passed the case', moved({ state: 'passed' }), 0, false],
    ['not twice', moved({}, { kind: 'takenBack' }), 0, false],
    [
      'over a reminder of it',
      standing({ events: [event({ before }), event({ id: 2, kind: 'reminded', personId: 'x' })] }),
      0,
      true,
    ],
    [
      'not under a later move',
      standing({ events: [event({ before }), event({ id: 2, kind: 'handedOn', personId: 'x', version: 3 })] }),
      0,
      false,
    ],
    ['not a case without a move', standing(), 0, false],
  ] as [string, Standing, number, boolean][])('%s', (_, given, ms, may) =>
    expect(takeableBy(given, 'me', at(ms)) !== null).toBe(may),
  );
  it.each([
    ...(['signed', 'passed', 'returned', 'sentBack', 'refused'] as const).map((kind) => [kind, true, false] as const),
    ...(['handedOn', 'signerAsked'] as const).map((kind) => [kind, true, true] as const),
    ...(['opened', 'answered', 'withdrawn', 'released', 'takenBack'] as const).map(
      (kind) => [kind, false, false] as const,
    ),
  ])('%s: %s, without its module: %s', (kind, may, here) => {
    expect(takeableBy(moved({}, { kind }), 'me', at(0)) !== null).toBe(may);
    // What follows its case goes back with it; where a decision means more, its module takes it back.
    expect(takeableHere(moved({ follows: false }, { kind }), 'me', at(0)) !== null).toBe(here);
    expect(takeableHere(moved({ follows: true }, { kind }), 'me', at(0)) !== null).toBe(may);
  });
  it('is possible after passing where its module knows that nothing came of it yet', () => {
    const passed = moved({ state: 'passed' }, { kind: 'passed' });
    expect(takeableBy(passed, 'me', at(0))).toBeNull();
    expect(takeableBy(passed, 'me', at(0), { evenPassed: true })).not.toBeNull();
  });
  it('counts the day anew, by the calendar as it is now; one that was overdue stays', () => {
    const before = { ...placeOf(standing()), dueOn: '2026-11-27' };
    const given = moved(
      { state: 'returned', dueOn: null, overrides: { '2026-11-25': false } },
      { kind: 'returned', before },
    );
    const back = (today: string) => {
      const taken = takeableBy(given, 'me', at(0));
      if (!taken) throw new Error('it was this very moment');
      return judgeMove(given, { do: 'takeBack', event: taken }, { personId: 'me', office: null }, today).place.dueOn;
    };
    expect(back('2026-11-20')).toBe('2026-11-30');
    expect(back('2026-11-28')).toBe('2026-11-27');
  });
  it('is over when it is told', () => expect(toldAfter(at(0))).toEqual(at(10_000)));
});

it('goes back to steps that it has passed, before the present one', () => {
  const steps = [step(1), step(2), step(3)];
  const events = [event({ seq: 1 }), event({ seq: 3 }), event({ kind: 'signed', seq: 2 })];
  expect(stepsBefore({ steps, seq: 3, events }).map(({ seq }) => seq)).toEqual([1]);
  expect(stepsBefore({ steps, seq: 1, events })).toEqual([]);
});
