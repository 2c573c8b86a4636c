import fc from 'fast-check';
import { sql } from 'kysely';
import { caseOf, firstDay, flowOf, partyOf, step } from './cast';
import { db, useDatabase } from '../../config/jest-functions/house';
import type { Office } from '../../contracts/wire';
import { claimTelling, makeMove, type By } from './effects';
import { findStanding } from './facts';
import { judgeExtending } from './judge-extension';
import { stepsBefore, takeableBy, type Move } from './judge-move';
import { isOwnCase, judgeHandingOn, judgeRecipient, judgeSigner, judgeTurn, officeOf, type Party } from './judge-turn';
import type { Standing } from './standing';

useDatabase();

const unit = '01900000-0000-7000-8000-00000000aaaa';
const offices: Office[][] = [
  ['clerk'],
  ['clerk', 'president'],
  ['director'],
  ['president'],
  ['council'],
  ['finance', 'council'],
  ['clerk', 'director'],
  [],
];
/** The last but one represents the company whose case it is; the last one opened it. */
const owner = 6;
const opener = 7;
const flow = [
  step(1, { offices: ['clerk', 'director'] }),
  step(2, { offices: ['finance'], condition: { fact: 'amount', op: '>=', value: 1000 } }),
  step(3, {
    ...{ offices: ['president', 'council'], need: 'some', count: 2 },
    extension: { condition: null, workdays: 5, matter: '一件事', matterEn: 'matter' },
  }),
  step(4, { offices: ['director', 'president'], need: 'all' }),
];
let people: (Party & { id: string })[] = [];
beforeAll(async () => {
  await flowOf('trial', flow);
  people = await Promise.all(offices.map((held, i) => partyOf(`model-${i}`, held, i === owner ? [unit] : [])));
});

type Act =
  | { do: 'pass' | 'return' | 'refuse' | 'withdraw' | 'answer' | 'extend' | 'takeBack'; who: number }
  | { do: 'sendBack'; who: number; to: number }
  | { do: 'handOn' | 'askSigner'; who: number; to: number }
  | { do: 'wait' | 'tell' };

interface Sheet {
  state: string;
  seq: number;
  signed: Map<number, Office>;
  asked: Set<number>;
  assigned: number | null;
  extended: boolean;
}
/** The case as one would keep it on paper. */
class Paper {
  sheet: Sheet = { state: 'open', seq: 1, signed: new Map(), asked: new Set(), assigned: null, extended: false };
  version = 1;
  /** Which step each has decided on, for good. */
  readonly did = new Map<number, number>();
  private last: { who: number; before: Sheet; fresh: boolean; takeable: boolean } | null = null;
  private readonly passed = new Set<number>();
  constructor(private readonly amount: number) {}

  get lastWho(): number | undefined {
    return this.last?.who;
  }
  private get steps() {
    return flow.filter((each) => each.seq !== 2 || this.amount >= 1000);
  }
  private get now() {
    return flow[this.sheet.seq - 1] ?? step(9);
  }
  private get missing(): Office[] {
    const signatures = [...this.sheet.signed.values()];
    if (this.now.need === 'all') return this.now.offices.filter((office) => !signatures.includes(office));
    const official = signatures.filter((office) => this.now.offices.includes(office)).length;
    return official >= (this.now.count ?? 1) ? [] : this.now.offices;
  }
  private get openlyAsked() {
    return [...this.sheet.asked].filter((who) => !this.sheet.signed.has(who));
  }
  private officeOf = (who: number) => offices[who]?.find((office) => this.missing.includes(office));
  private barred = (who: number) =>
    who === owner || (this.did.has(who) && this.did.get(who) !== this.sheet.seq) || this.sheet.signed.has(who);
  private waits = () => this.sheet.state === 'open' && (this.missing.length > 0 || this.openlyAsked.length > 0);

  mayAct(who: number): boolean {
    if (!this.waits() || this.barred(who)) return false;
    if (this.openlyAsked.includes(who)) return true;
    return this.officeOf(who) !== undefined && (this.sheet.assigned === null || this.sheet.assigned === who);
  }
  private write(who: number, sheet: Sheet, takeable = true): true {
    this.last = { who, before: this.sheet, fresh: true, takeable };
    this.sheet = sheet;
    this.version++;
    return true;
  }
  private at = (state: string, seq: number): Sheet => ({
    state,
    seq,
    signed: new Map(),
    asked: new Set(),
    assigned: null,
    extended: false,
  });

  take(act: Act): boolean {
    const { sheet } = this;
    if (!('who' in act)) {
      if (this.last) this.last.fresh = false;
      return true;
    }
    const { who } = act;
    switch (act.do) {
      case 'pass': {
        if (!this.mayAct(who)) return false;
        this.did.set(who, sheet.seq);
        const signed = new Map(sheet.signed).set(who, this.officeOf(who) ?? ('none' as Office));
        const [before, seq] = [this.sheet, sheet.seq];
        this.sheet = { ...sheet, signed };
        const complete = this.missing.length === 0 && this.openlyAsked.length === 0;
        this.sheet = before;
        if (!complete)
          return this.write(who, { ...sheet, signed, assigned: sheet.assigned === who ? null : sheet.assigned });
        this.passed.add(seq);
        const next = this.steps.find((each) => each.seq > seq);
        return this.write(who, next ? this.at('open', next.seq) : this.at('passed', seq), next !== undefined);
      }
      case 'return':
      case 'refuse':
        if (!this.mayAct(who)) return false;
        this.did.set(who, sheet.seq);
        return this.write(who, this.at(act.do === 'return' ? 'returned' : 'refused', sheet.seq));
      case 'sendBack':
        if (!this.mayAct(who) || act.to >= sheet.seq || !this.passed.has(act.to)) return false;
        this.did.set(who, sheet.seq);
        return this.write(who, this.at('open', act.to));
      case 'withdraw':
        if (who < owner || !['open', 'returned'].includes(sheet.state)) return false;
        return this.write(who, this.at('withdrawn', sheet.seq), false);
      case 'answer':
        if (who < owner || sheet.state !== 'returned') return false;
        return this.write(who, this.at('open', 1), false);
      case 'handOn':
        if (sheet.state !== 'open' || this.barred(who) || !this.officeOf(who)) return false;
        if (this.barred(act.to) || !this.officeOf(act.to)) return false;
        return this.write(who, { ...sheet, assigned: act.to });
      case 'askSigner':
        if (!this.mayAct(who) || act.to === opener || this.barred(act.to) || this.openlyAsked.includes(act.to))
          return false;
        return this.write(who, { ...sheet, asked: new Set(sheet.asked).add(act.to) });
      case 'extend':
        if (!this.mayAct(who) || !this.officeOf(who) || !this.now.extension || sheet.extended) return false;
        return this.write(who, { ...sheet, extended: true });
      case 'takeBack': {
        const { last } = this;
        if (!last?.takeable || !last.fresh || last.who !== who) return false;
        this.write(who, last.before, false);
        return true;
      }
    }
  }
}

const who = fc.nat(offices.length - 1);
/** Mostly one whose turn it is: at random nearly all would be turned away. */
const likely = fc.nat(99).map((luck) => -1 - luck);
const actor = fc.oneof({ weight: 3, arbitrary: likely }, { weight: 1, arbitrary: who });
const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('pass' as const), who: actor }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('return' as const, 'takeBack' as const), who: actor }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('extend' as const), who: actor }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('answer' as const), who: fc.integer({ min: owner - 1, max: opener }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('refuse' as const, 'withdraw' as const), who }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('sendBack' as const), who: actor, to: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('handOn' as const, 'askSigner' as const), who: actor, to: who }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('wait' as const, 'tell' as const) }) },
);

const at = (seconds: number) => ({ ...firstDay, now: new Date(firstDay.now.getTime() + seconds * 1000) });
const nobody = (i: number) => {
  const person = people[i];
  if (!person) throw new Error(`no person ${i}`);
  return person;
};

/** Whoever took the last move takes it back; for the rest somebody whose turn it is. */
function actedBy(act: Act, paper: Paper): Act {
  if (!('who' in act) || act.who >= 0) return act;
  const luck = -1 - act.who;
  if (act.do === 'takeBack') return { ...act, who: paper.lastWho ?? luck % offices.length };
  const may = offices.flatMap((_, i) => (paper.mayAct(i) ? [i] : []));
  return { ...act, who: may[luck % may.length] ?? luck % offices.length };
}

/** The move as the judges allow it; null when they do not. */
function moveOf(standing: Standing, act: Act, seconds: number): { move: Move; by: By } | null {
  if (!('who' in act)) return null;
  const person = nobody(act.who);
  const by: By = { personId: person.id, office: officeOf(person, standing), reason: '看过' };
  const turn = judgeTurn(person, standing) === null;
  switch (act.do) {
    case 'pass':
    case 'return':
    case 'refuse':
      return turn ? { move: { do: act.do }, by } : null;
    case 'sendBack':
      return turn && stepsBefore(standing).some(({ seq }) => seq === act.to)
        ? { move: { do: 'sendBack', toSeq: act.to }, by }
        : null;
    case 'withdraw':
      return isOwnCase(person, standing) && ['open', 'returned'].includes(standing.state)
        ? { move: { do: 'withdraw' }, by }
        : null;
    case 'answer':
      return isOwnCase(person, standing) && standing.state === 'returned'
        ? { move: { do: 'answer', flowId: standing.flowId, steps: standing.steps, overrides: {} }, by }
        : null;
    case 'handOn':
      return judgeHandingOn(person, standing) === null && judgeRecipient(nobody(act.to), standing) === null
        ? { move: { do: 'handOn', toPerson: nobody(act.to).id }, by }
        : null;
    case 'askSigner':
      return turn && judgeSigner(nobody(act.to), standing) === null
        ? { move: { do: 'askSigner', toPerson: nobody(act.to).id }, by }
        : null;
    case 'extend':
      return judgeExtending(person, standing, firstDay.today) === null ? { move: { do: 'extend' }, by } : null;
    case 'takeBack': {
      const event = takeableBy(standing, person.id, at(seconds).now);
      return event && { move: { do: 'takeBack', event }, by };
    }
  }
}

/** Whose duty it is, as the view says. */
async function onDuty(caseId: string): Promise<boolean[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT p.id FROM flow_duty d
    JOIN person p ON p.id = d.person_id OR EXISTS (SELECT FROM appointment a WHERE a.person_id = p.id AND a.office = d.office)
    WHERE d.values ->> 'case' = ${caseId} AND d.kind NOT LIKE '%.amend' AND p.id <> ALL(d.barred)
      AND NOT (p.id = ${nobody(owner).id} AND ${unit}::uuid = ANY(d.barred_units))`.execute(db);
  return people.map((person) => rows.some((row) => row.id === person.id));
}

it('goes through any sequence of moves as a plain sheet of paper does', async () => {
  let moved = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(acts, { minLength: 5, maxLength: 30 }),
      fc.constantFrom(10, 5000),
      async (sequence, amount) => {
        const caseId = await caseOf('trial', nobody(opener).id, { facts: { amount }, parties: [{ unitId: unit }] });
        const paper = new Paper(amount);
        let seconds = 0;
        let events: string[] = [];
        for (const wish of sequence) {
          const act = actedBy(wish, paper);
          const before = await findStanding(db, caseId);
          if (!before) throw new Error('the case is gone');
          if (act.do === 'wait') seconds += 11;
          if (act.do === 'tell') await claimTelling(db, caseId, before.version);
          const allowed = moveOf(before, act, seconds);
          const outcome = allowed ? await makeMove(db, before, allowed.move, allowed.by, at(seconds)) : null;
          if (outcome) moved++;
          expect([act, outcome !== null && typeof outcome === 'object']).toEqual([
            act,
            paper.take(act) && act.do !== 'wait' && act.do !== 'tell',
          ]);
          const after = await findStanding(db, caseId);
          if (!after) throw new Error('the case is gone');
          expect([act, after.state, after.seq, after.version, after.extended > 0]).toEqual([
            act,
            paper.sheet.state,
            paper.sheet.seq,
            paper.version,
            paper.sheet.extended,
          ]);
          expect(after.version - before.version).toBe(outcome ? 1 : 0);
          const may = people.map((_, i) => paper.mayAct(i));
          expect(people.map((person) => judgeTurn(person, after) === null)).toEqual(may);
          expect(await onDuty(caseId)).toEqual(may);
          // Append-only: what was there is there, word for word.
          const written = after.events.map((event) => JSON.stringify(event));
          expect(written.slice(0, events.length)).toEqual(events);
          events = written;
        }
        const { rows } = await sql<{ people: number }>`
        SELECT count(*)::int AS people FROM (SELECT person_id FROM flow_event WHERE case_id = ${caseId}
          AND kind IN ('signed', 'passed', 'returned', 'sentBack', 'refused') GROUP BY person_id HAVING count(DISTINCT step_seq) > 1) twice`.execute(
          db,
        );
        expect(rows).toEqual([{ people: 0 }]);
      },
    ),
    { numRuns: 60 },
  );
  expect(moved).toBeGreaterThan(200);
}, 120_000);
