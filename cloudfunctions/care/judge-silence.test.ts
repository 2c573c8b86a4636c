import * as fc from 'fast-check';
import { addDays } from '../shared/clock';
import { isSilent, monthsBefore, silentReasons, type Signs } from './judge-silence';

const cutoff = '2026-05-20';
const signs = (change: Partial<Signs> = {}): Signs => ({
  ...{ joinedOn: '2020-01-01', lastMeetingOn: '2026-10-01', lastSeenOn: '2026-11-01', duesLate: false },
  ...change,
});

it.each<[string, Partial<Signs>, string[], boolean]>([
  ['one that comes and looks in', {}, [], false],
  ['one that never came', { lastMeetingOn: null }, ['noMeeting'], false],
  ['one whose people never look in', { lastSeenOn: null }, ['noLogin'], false],
  ['one that does neither', { lastMeetingOn: '2026-05-19', lastSeenOn: null }, ['noMeeting', 'noLogin'], true],
  ['one that came on the day itself', { lastMeetingOn: '2026-05-20', lastSeenOn: null }, ['noLogin'], false],
  ['one that joined since', { joinedOn: '2026-06-01', lastMeetingOn: null, lastSeenOn: null }, [], false],
  ['one that owes', { duesLate: true }, ['duesLate'], true],
])('%s', (_, change, reasons, silent) => {
  expect(silentReasons(signs(change), cutoff)).toEqual(reasons);
  expect(isSilent(signs(change), cutoff)).toBe(silent);
});

it.each([
  ['2026-11-20', 6, '2026-05-20'],
  ['2026-08-31', 6, '2026-02-28'],
  ['2026-01-15', 1, '2025-12-15'],
  ['2026-11-20', 36, '2023-11-20'],
])('%s less %i months', (day, months, before) => {
  expect(monthsBefore(day, months)).toBe(before);
});

it('never calls a member for being seen later', () => {
  const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2021-01-01', days));
  fc.assert(
    fc.property(day, day, day, fc.nat(500), (joinedOn, met, seen, later) => {
      const before = signs({ joinedOn, lastMeetingOn: met, lastSeenOn: seen });
      const after = { ...before, lastSeenOn: addDays(seen, later) };
      if (!isSilent(before, cutoff)) expect(isSilent(after, cutoff)).toBe(false);
    }),
  );
});
