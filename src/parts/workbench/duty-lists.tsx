import { useEffect } from 'react';
import { deskState } from '@/hooks/desk';
import { dutyPane } from './duty-pane';
import { placeOf } from './duty-place';
import { useDuties } from './use-duties';

/** Every page that a duty leads to has the queue at its left on a desk, from wherever it was opened. */
export const Lists = () => {
  const { rows } = useDuties();
  useEffect(() => {
    deskState.list((url) => (placeOf(rows, url) ? dutyPane({ filter: 'all' }) : null));
  }, [rows]);
  return null;
};
