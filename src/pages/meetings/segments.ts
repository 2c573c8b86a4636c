import { isSecretariat, type Whoami } from '@/cloud/reads';
import { createStore } from '@/hooks/store';

export type Segment = 'upcoming' | 'mine' | 'past' | 'running';

/** The segment in sight; kept while the app runs, so that coming back from a meeting shows the same list. */
export const wanted = createStore<Segment>('upcoming');

export const segmentsFor = (me: Whoami | undefined): Segment[] => [
  'upcoming',
  ...(me?.signedIn === false ? [] : (['mine'] as const)),
  'past',
  ...(me && isSecretariat(me) ? (['running'] as const) : []),
];
