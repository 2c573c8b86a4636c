import type { Duty } from '@contracts/workbench';
import { cloud } from '@/cloud/client';
import { useWhoami } from '@/cloud/reads';
import { useWide } from '@/hooks/desk';
import { usePages } from '@/kit/use-pages';
import { dutiesKey } from './duties-key';

const none: readonly Duty[] = [];

/** All that waits for oneself, as the list at the left of a desk shows it; a phone does not ask for it. */
export const useDuties = () => {
  const wide = useWide();
  const signedIn = useWhoami(wide).data?.signedIn === true;
  const { rows, first } = usePages(
    // Nothing is searched for.
    [...dutiesKey({ filter: 'all' }), ''],
    (cursor) => cloud.workbench.duties({ filter: 'all', cursor }),
    { watching: !(wide && signedIn) },
  );
  return { rows: wide && signedIn ? rows : none, count: first?.counts.mine ?? 0 };
};
