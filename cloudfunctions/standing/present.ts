import { isLiving } from '../../contracts/member-statuses';
import type * as z from 'zod';
import { disciplineSteps, type standing } from '../../contracts/standing';
import type { Tally } from '../../contracts/membership';
import { stepAt, stepsFor } from '../flows/judge-step';
import { judgeTurn } from '../flows/judge-turn';
import type { EventKind, Standing } from '../flows/standing';
import type { VotingRule } from '../ground/judge-resolution';
import type { Attached } from '../files/facts';
import type { Actor } from '../shared/actor';
import type { Discipline, Summary } from './discipline-store';
import { asParty } from './judge-sight';
import { clientFiles, evidenceOf, paperOf } from './papers';

type OutputOf<A extends keyof typeof standing> = z.infer<NonNullable<(typeof standing)[A]['~orpc']['outputSchema']>>;
export type Shown = OutputOf<'show'>;
type StepName = (typeof disciplineSteps)[number];

const iso = (instant: string) => new Date(instant).toISOString();
const isStep = (name: string | null): name is StepName => disciplineSteps.some((each) => each === name);
const stepOf = (name: string): StepName => {
  if (!isStep(name)) throw new Error(`the flow of sanctions has no step ${name}`);
  return name;
};
const told: readonly EventKind[] = ['opened', 'passed', 'refused', 'withdrawn', 'signed', 'escalated'];
const kindOf = (kind: EventKind) => (told.includes(kind) ? kind : 'other') as Shown['events'][number]['kind'];
const stateOf = ({ state }: Pick<Standing, 'state'>) => (state === 'returned' ? 'open' : state);
const show = ([num, den]: readonly [number, number]) => `${num}/${den}`;

export const presentSummary = ({ sortKey: _, state, step, proposedAt, ...row }: Summary) => ({
  ...row,
  ...{ state: stateOf({ state }), step: stepOf(step), proposedAt: iso(proposedAt) },
});

/** Where a sanction stands for the one who looks at it: the member reads which office decided, not who. */
export function presentDiscipline(
  actor: Actor,
  row: Discipline,
  sight: 'member' | 'staff',
  papers: readonly Attached[],
  rule: VotingRule | null = null,
): Shown {
  const { standing } = row;
  const step = stepOf(stepAt(standing.steps, standing.seq).name);
  const named = (name: string | null) => (sight === 'staff' ? name : null);
  const vote = standing.events.findLast((event) => event.kind === 'passed' && event.step === 'council');
  const open = standing.state === 'open';
  const decide = sight === 'staff' && open && judgeTurn(asParty(actor, row), standing) === null;
  const { decision, decisionNo, decidedOn, appealUntil } = row;
  return {
    ...{
      id: row.id,
      membershipId: row.membershipId,
      member: row.member,
      measure: row.measure,
      version: standing.version,
    },
    ...{ state: stateOf(standing), step, proposedAt: row.proposedAt.toISOString(), dueOn: standing.dueOn },
    ...{ provisional: standing.provisional, effectiveOn: row.effectiveOn, as: sight, status: row.status },
    ...{ facts: row.facts, basis: row.basis, until: row.until, by: named(row.proposedByName) },
    evidence: clientFiles(papers, evidenceOf(row.id)),
    hearingUntil: row.hearingUntil,
    decision:
      decision !== null && decisionNo !== null && decidedOn !== null && appealUntil !== null
        ? { words: decision, no: decisionNo, on: decidedOn, appealUntil, tally: (vote?.tally ?? null) as Tally | null }
        : null,
    statements: row.statements.map((each) => ({
      ...each,
      at: iso(each.at),
      files: clientFiles(papers, paperOf(each.id)),
    })),
    steps: stepsFor(standing.steps, standing.facts).map(({ seq, name, offices }) => ({
      name: stepOf(name),
      offices,
      state: standing.state === 'passed' || seq < standing.seq ? 'done' : seq === standing.seq ? 'now' : 'later',
    })),
    events: standing.events.map((event) => ({
      ...{ kind: kindOf(event.kind), step: isStep(event.step) ? event.step : null, at: iso(event.at) },
      ...{ by: named(event.personName), office: event.office, reason: event.reason, resolutionNo: event.resolutionNo },
    })),
    votingRule: decide && step === 'council' && rule ? { quorum: show(rule.quorum), pass: show(rule.pass) } : null,
    may: {
      decide,
      state: sight === 'member' && open && step === 'hearing' && isLiving(row.status),
      appeal: sight === 'member' && open && step === 'appealTime' && isLiving(row.status),
      withdraw:
        sight === 'staff' &&
        open &&
        row.proposedBy === actor.person?.id &&
        ['notice', 'hearing', 'council'].includes(step),
    },
  };
}
