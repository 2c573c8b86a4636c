import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';

export type Case = Awaited<ReturnType<typeof cloud.membership.reviewCase>>;
export type Decided = Awaited<ReturnType<typeof cloud.membership.decide>>;
export type Decision = 'pass' | 'return' | 'refuse';
export type StepKind = Case['steps'][number]['kind'];

export const useCase = (id: string) =>
  useRead(['membership', 'case', id], () => cloud.membership.reviewCase({ membershipId: id }), { enabled: id !== '' });

/** The step that follows when the present one is passed; null when the unit then becomes a member. */
export const stepAfterNow = ({ steps }: Pick<Case, 'steps'>): StepKind | null =>
  [...steps].sort((a, b) => a.seq - b.seq).find(({ state }) => state === 'later')?.kind ?? null;
