import type { Shown } from '../../types';
import type { DeskAct } from './desk-sheets';
import type { SideAct } from './side-sheets';

export type Act = DeskAct | SideAct;
const ofSide: readonly string[] = ['state', 'appeal', 'withdraw'];
export const isSideAct = (act: Act): act is SideAct => ofSide.includes(act);

/** What can be done now: the one thing that is meant, one beside it, and what else there is. */
export function actsOf({ may, state }: Pick<Shown, 'may' | 'state'>): {
  first: Act | null;
  second: Act | null;
  more: Act[];
} {
  const more: Act[] = [
    ...(may.nameMember ? (['nameMember'] as const) : []),
    ...(may.handOver ? (['handOver'] as const) : []),
    ...(may.reveal ? (['reveal'] as const) : []),
  ];
  if (may.accept) return { first: 'accept', second: 'refuse', more };
  if (may.review) return { first: 'grant', second: 'keepRefused', more };
  if (may.confirm) return { first: 'confirm', second: 'sendBack', more };
  if (may.hear) return { first: 'hear', second: null, more };
  if (may.decide) return { first: 'decide', second: null, more };
  if (may.answer) return { first: 'answer', second: null, more };
  const withdraw = may.withdraw ? 'withdraw' : null;
  if (may.appeal) return { first: 'appeal', second: withdraw, more };
  if (may.state) return { first: 'state', second: withdraw, more };
  return { first: state === 'proposed' ? withdraw : null, second: null, more };
}
