import type { cloud } from '@/cloud/client';

type Input = Parameters<typeof cloud.meetings.registrations>[0];
export type List = Awaited<ReturnType<typeof cloud.meetings.registrations>>;
export type Row = List['rows'][number];

/** What may be looked at, in the order of the page; each is a part of the question to the server. */
export const filters = [
  'all',
  'confirmed',
  'waiting',
  'offered',
  'inside',
  'outside',
  'walk_in',
  'cancelled',
  'lapsed',
  'unjudged',
] as const;
export type Filter = (typeof filters)[number];

export const asked = (filter: Filter): Pick<Input, 'state' | 'present' | 'unjudged'> => {
  if (filter === 'all') return {};
  if (filter === 'inside') return { present: true };
  if (filter === 'outside') return { present: false };
  if (filter === 'unjudged') return { unjudged: true };
  return { state: filter };
};

/** The filter that a link names by `state`, `present` or `unjudged`. */
export const filterOf = ({
  state,
  present,
  unjudged,
}: Partial<Record<'state' | 'present' | 'unjudged', string>>): Filter => {
  if (unjudged === 'true') return 'unjudged';
  if (present === 'true') return 'inside';
  if (present === 'false') return 'outside';
  return filters.find((filter) => filter === state) ?? 'all';
};
