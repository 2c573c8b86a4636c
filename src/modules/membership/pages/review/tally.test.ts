import { judgeTally, noTally, quorumMet, type TypedTally } from './tally';

const typed = (entitled: string, present: string, yes: string, no: string, abstain: string): TypedTally => ({
  entitled,
  present,
  yes,
  no,
  abstain,
});

describe('a typed tally', () => {
  it.each([
    [noTally, 'empty'],
    [typed('21', '', '', '', ''), 'incomplete'],
    [typed('21', '18', '16', '1', 'x'), 'incomplete'],
    [typed('21', '18', '16', '1', '-1'), 'incomplete'],
    [typed('21', '22', '20', '1', '1'), 'tooMany'],
    [typed('21', '21', '19', '1', '1'), 'fine'],
    [typed('21', '18', '16', '1', '0'), 'unequal'],
    [typed('21', '18', '16', '1', '2'), 'unequal'],
    [typed('21', '18', '16', '1', '1'), 'fine'],
    [typed(' 21 ', '18', '16', '1', '1'), 'fine'],
  ])('%o is %s', (tally, state) => {
    expect(judgeTally(tally).state).toBe(state);
  });

  it.each([
    [50, 33, false],
    [50, 34, true],
    [21, 13, false],
    [21, 14, true],
    [301, 200, false],
    [301, 201, true],
  ])('of %i entitled, %i present: two thirds %s', (entitled, present, met) => {
    expect(quorumMet({ entitled, present, yes: 0, no: 0, abstain: 0 }, '2/3')).toBe(met);
  });
});
