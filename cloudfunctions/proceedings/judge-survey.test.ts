import { endOf, judgeSurvey, surveyClosesOn, surveyPhase } from './judge-survey';

const now = new Date('2026-12-01T12:00:00Z');
const ended = new Date('2026-12-01T09:00:00Z');
const closed = new Date('2026-12-01T08:30:00Z');

describe('when a meeting was over', () => {
  it.each([
    ['ended', closed, ended, closed],
    ['minutes_confirmed', closed, ended, closed],
    ['archived', closed, ended, closed],
    ['ended', null, ended, ended],
    ['noticed', null, ended, null],
    ['cancelled', null, ended, null],
    ['quorum_failed', closed, ended, null],
    ['in_session', null, null, null],
  ] as const)('%s, closed at %s, planned until %s: %s', (status, closedAt, endsAt, over) =>
    expect(endOf({ status, closedAt, endsAt }, now)).toEqual(over),
  );

  const late = (minutes: number) => new Date(ended.getTime() + minutes * 60_000);
  it.each([
    ['a minute before two hours past its end', late(119), null],
    ['two hours past its planned end', late(120), late(120)],
    ['the day after', late(1440), late(120)],
  ])('one that nobody closed, %s', (_, at, over) =>
    expect(endOf({ status: 'in_session', closedAt: null, endsAt: ended }, at)).toEqual(over),
  );
});

describe('the last day of the survey', () => {
  it.each([
    ['2026-12-01T09:00:00Z', 7, '2026-12-08'],
    // 00:30 of the next day in Shanghai.
    ['2026-12-01T16:30:00Z', 7, '2026-12-09'],
    ['2026-12-01T09:00:00Z', 0, '2026-12-01'],
  ])('%s and %i days: %s', (over, days, last) => expect(surveyClosesOn(new Date(over), days)).toBe(last));
  it('has none while the meeting goes on', () => expect(surveyClosesOn(null, 7)).toBeNull());
});

describe('whether anybody is asked', () => {
  it.each([
    ['noticed', null, '2026-12-01', 'notYet'],
    ['in_session', null, '2026-12-01', 'notYet'],
    ['draft', null, '2026-12-01', 'notAsked'],
    ['cancelled', null, '2026-12-01', 'notAsked'],
    ['ended', '2026-12-08', '2026-12-07', 'open'],
    ['ended', '2026-12-08', '2026-12-08', 'open'],
    ['ended', '2026-12-08', '2026-12-09', 'closed'],
  ] as const)('%s, closing on %s, on %s: %s', (status, closesOn, today, phase) =>
    expect(surveyPhase({ status, closesOn }, today)).toBe(phase),
  );
});

describe('whether this person is asked', () => {
  it.each([
    ['noticed', null, false, false, 'notYet'],
    ['cancelled', null, true, false, 'notAsked'],
    ['ended', '2026-12-08', false, false, 'notAsked'],
    ['ended', '2026-12-08', false, true, 'notAsked'],
    ['ended', '2026-12-08', true, false, 'open'],
    ['ended', '2026-12-08', true, true, 'answered'],
    ['ended', '2026-11-30', true, false, 'closed'],
    ['ended', '2026-11-30', true, true, 'answered'],
  ] as const)('%s, closing on %s, attended %s, answered %s: %s', (status, closesOn, attended, answered, state) =>
    expect(judgeSurvey({ status, closesOn, attended, answered }, '2026-12-01')).toBe(state),
  );
});
