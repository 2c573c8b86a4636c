import type { InferContractRouterOutputs } from '@orpc/contract';
import type { inquiries } from '../../contracts/inquiries';
import type { Inquiry } from './inquiry-store';

type Event = InferContractRouterOutputs<typeof inquiries>['show']['events'][number];
const known = [
  ...(['opened', 'passed', 'sentBack', 'refused', 'handedOn', 'extended'] as const),
  ...(['released', 'takenBack', 'reminded', 'escalated'] as const),
];
/** Between colleagues; whoever asked reads what concerns him. */
const inside: readonly string[] = ['sentBack', 'handedOn', 'released', 'takenBack', 'escalated', 'unpublished'];

const iso = (at: string) => new Date(at).toISOString();
const own = (kind: Event['kind'], at: string, by: string | null, reason: string | null = null): Event => ({
  ...{ kind, step: null, at: iso(at), by, to: null, office: null, reason, undone: false },
});

/** What happened to an inquiry, in its order; names, and what goes on between colleagues, are the staff's. */
export function judgeTrail(
  row: Pick<Inquiry, 'standing' | 'deliveredAt' | 'replier' | 'closedAt' | 'state' | 'answers'>,
  staff: boolean,
): Event[] {
  const undone = new Set(row.standing.events.map(({ undoes }) => undoes));
  const ofCase = row.standing.events.flatMap((event): Event[] => {
    const kind = known.find((each) => each === event.kind);
    if (!kind) return [];
    return [
      {
        ...{ kind, step: event.step, at: iso(event.at), by: event.personName, to: event.toName, office: event.office },
        ...{ reason: event.reason, undone: undone.has(event.id) },
      },
    ];
  });
  const events = [
    ...ofCase,
    ...(row.deliveredAt ? [own('delivered', row.deliveredAt, row.replier)] : []),
    ...(row.closedAt && row.state === 'closed' ? [own('closed', row.closedAt, null)] : []),
    ...row.answers.flatMap((each) => [
      own('published', each.publishedAt, each.publishedBy),
      ...(each.withdrawnAt ? [own('unpublished', each.withdrawnAt, each.withdrawnBy, each.withdrawnWhy)] : []),
    ]),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  if (staff) return events;
  return events
    .filter(({ kind, undone: back }) => !inside.includes(kind) && !back)
    .map((event) => ({ ...event, by: event.kind === 'opened' ? event.by : null, to: null }));
}
