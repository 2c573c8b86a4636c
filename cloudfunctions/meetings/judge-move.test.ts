import { meetings, meetingStatuses } from '../../contracts/meetings';
import { changeOf, judgeMove, moves, overtaken, type MoveName } from './judge-move';

const now = new Date('2026-11-20T02:00:00Z');
const names = Object.keys(moves) as MoveName[];
const meeting = (status: (typeof meetingStatuses)[number], startsAt: Date | null = now) => ({
  status,
  version: 3,
  startsAt,
});

/** Said once more and independently: where each move leads from, and to. */
const ways: Record<MoveName, [from: string[], to: string]> = {
  publish: [['draft'], 'noticed'],
  open: [['noticed'], 'in_session'],
  close: [['in_session'], 'ended'],
  failQuorum: [['in_session'], 'quorum_failed'],
  cancel: [['noticed', 'in_session', 'postponed'], 'cancelled'],
  postpone: [['noticed'], 'postponed'],
};
it.each(names.flatMap((name) => meetingStatuses.map((status) => [name, status] as const)))(
  '%s from %s',
  (name, status) => {
    const [from, to] = ways[name];
    expect(judgeMove(name, meeting(status), { version: 3 }, now)).toBe(from.includes(status) ? null : 'MEETING_STATUS');
    expect(changeOf(name, now, '原因').status).toBe(to);
  },
);

it.each(names)('%s is judged on the version that was seen, where it names one', (name) => {
  const from = moves[name].from[0] ?? 'draft';
  const named = ['publish', 'cancel', 'postpone'].includes(name);
  expect(judgeMove(name, meeting(from), { version: 2 }, now)).toBe(named ? 'VERSION_CONFLICT' : null);
  expect(judgeMove(name, meeting(from), {}, now)).toBe(named ? 'VERSION_CONFLICT' : null);
  expect(overtaken(name)).toBe(named ? 'VERSION_CONFLICT' : 'MEETING_STATUS');
  // The state is said first: who sees an old page is told that it is over.
  expect(judgeMove(name, meeting('archived'), { version: 2 }, now)).toBe('MEETING_STATUS');
});

it.each([
  ['2026-11-21T02:00:00Z', null],
  ['2026-11-21T02:00:00.001Z', 'TOO_EARLY'],
  ['2026-11-20T01:00:00Z', null],
])('opens a meeting of %s: %s', (startsAt, refusal) => {
  expect(judgeMove('open', meeting('noticed', new Date(startsAt)), {}, now)).toBe(refusal);
  expect(judgeMove('cancel', meeting('noticed', new Date(startsAt)), { version: 3 }, now)).toBeNull();
});
it('opens none without a start', () =>
  expect(judgeMove('open', meeting('noticed', null), {}, now)).toBe('MEETING_STATUS'));

it('changes the columns that its move names, and no other', () => {
  expect(Object.fromEntries(names.map((name) => [name, changeOf(name, now, '原因')]))).toEqual({
    publish: { status: 'noticed', published_at: now },
    open: { status: 'in_session', opened_at: now, pending: null },
    close: { status: 'ended', closed_at: now },
    failQuorum: { status: 'quorum_failed', closed_at: now },
    cancel: { status: 'cancelled', called_off_at: now, ended_reason: '原因', pending: null },
    postpone: { status: 'postponed', called_off_at: now, ended_reason: '原因', pending: null },
  });
});

it('tells and names what the contract has', () => {
  expect(names.map((name) => [name, moves[name].tells, moves[name].event])).toEqual([
    ['publish', 'published', 'published'],
    ['open', null, 'opened'],
    ['close', null, 'closed'],
    ['failQuorum', null, 'quorumFailed'],
    ['cancel', 'cancelled', 'cancelled'],
    ['postpone', 'postponed', 'postponed'],
  ]);
  for (const action of ['publish', 'open', 'close', 'cancel', 'postpone'] as const)
    expect(meetings[action]).toBeDefined();
});
