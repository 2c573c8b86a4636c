import * as fc from 'fast-check';
import { complaintKinds, desks } from '../../contracts/complaint-kinds';
import { offices } from '../../contracts/wire';
import {
  deskOffices,
  type Holder,
  judgeAppealDesk,
  judgeDesk,
  judgeDeskOn,
  judgeNextDesk,
  secondOffices,
} from './judge-desk';

const holders: Holder[] = [
  { personId: 'clerk', office: 'clerk' },
  { personId: 'director', office: 'director' },
  { personId: 'supervisor', office: 'supervisor' },
  { personId: 'president', office: 'president' },
  { personId: 'council', office: 'council' },
];
const of = (officerId: string | null, barred: string[] = []) => ({
  officerId,
  holders,
  barred: [...barred, ...(officerId ? [officerId] : [])],
});

describe('who handles a complaint', () => {
  it.each([
    ['about a member', 'member', of(null), 'secretariat'],
    ['about a fee', 'fee', of(null), 'secretariat'],
    ['about a clerk, while another of the secretariat is free', 'officer', of('clerk'), 'secretariat'],
    ['about its head', 'officer', of('director'), 'supervisor'],
    ['about a supervisor', 'officer', of('supervisor'), 'secretariat'],
    ['about the secretariat', 'secretariat', of(null), 'supervisor'],
    ['of the whole secretariat', 'fee', of(null, ['clerk', 'director']), 'supervisor'],
    ['about the secretariat, by the supervisor', 'secretariat', of(null, ['supervisor']), 'president'],
    ['where only the council is free', 'secretariat', of(null, ['supervisor', 'president']), 'council'],
    [
      'where nobody is free',
      'secretariat',
      of(
        null,
        holders.map(({ personId }) => personId),
      ),
      'supervisor',
    ],
  ] as const)('%s', (_, kind, about, desk) => {
    expect(judgeDesk(kind, about)).toBe(desk);
  });

  it.each([
    ['secretariat', [], 'supervisor'],
    ['secretariat', ['supervisor'], 'president'],
    ['supervisor', [], 'president'],
    ['president', [], 'council'],
    ['council', [], null],
    ['supervisor', ['president', 'council'], null],
  ] as const)('after the %s without %j', (desk, barred, next) => {
    expect(judgeNextDesk(desk, holders, barred)).toBe(next);
  });

  it.each([
    ['secretariat', [], 'secretariat'],
    ['secretariat', ['clerk'], 'secretariat'],
    ['secretariat', ['clerk', 'director'], 'supervisor'],
    ['secretariat', ['clerk', 'director', 'supervisor'], 'president'],
    ['council', ['council'], 'council'],
  ] as const)('the %s goes on without %j', (desk, barred, next) => {
    expect(judgeDeskOn(desk, holders, barred)).toBe(next);
  });

  it.each([
    ['secretariat', [], 'supervisor'],
    ['secretariat', ['supervisor'], 'president'],
    ['secretariat', ['supervisor', 'president', 'council'], 'supervisor'],
    ['supervisor', [], 'president'],
    ['supervisor', ['president'], 'council'],
    ['president', [], 'supervisor'],
    ['council', ['supervisor'], 'president'],
  ] as const)('an appeal against the %s without %j', (desk, barred, appealDesk) => {
    expect(judgeAppealDesk(desk, holders, barred)).toBe(appealDesk);
  });

  it('gives it to no desk without a free person while another has one, and an appeal to another desk', () => {
    const holder = fc.record({ personId: fc.constantFrom('a', 'b', 'c', 'd'), office: fc.constantFrom(...offices) });
    const people = fc.subarray(['a', 'b', 'c', 'd']);
    fc.assert(
      fc.property(fc.array(holder), people, fc.constantFrom(...complaintKinds), (held, barred, kind) => {
        const desk = judgeDesk(kind, { officerId: null, holders: held, barred });
        const free = (each: (typeof desks)[number]) =>
          held.some((one) => deskOffices[each].includes(one.office) && !barred.includes(one.personId));
        if (desks.some((each) => free(each) && (kind !== 'secretariat' || each !== 'secretariat')))
          expect(free(desk)).toBe(true);
        if (kind === 'secretariat') expect(desk).not.toBe('secretariat');
        expect(judgeAppealDesk(desk, held, barred)).not.toBe(desk);
        expect(secondOffices[desk].length).toBeGreaterThan(0);
      }),
    );
  });
});
