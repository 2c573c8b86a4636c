import type { MemberKind } from '@contracts/application';
import type { cloud } from '@/cloud/client';

export const scopes = ['mine', 'overdue', 'returned', 'open', 'closed'] as const;
/** As the contract has them; named here so that the contract's schemas stay out of this package. */
export const kinds = ['unit', 'individual', 'group'] as const satisfies readonly MemberKind[];
export type Scope = (typeof scopes)[number];
export type Queue = Awaited<ReturnType<typeof cloud.membership.reviewQueue>>;
export type QueueRow = Queue['rows'][number];
export interface Wanted {
  scope: Scope;
  kind: MemberKind | null;
}

/** The filter that a link names; what waits for oneself when it names none. */
export const scopeOf = (given: string | undefined): Scope => scopes.find((scope) => scope === given) ?? 'mine';
