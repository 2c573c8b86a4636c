import type { cloud } from '@/cloud/client';
import type { useIdentityText } from '../../text';

export type Transfer = Awaited<ReturnType<typeof cloud.identity.transfer>>;
export type AccountText = ReturnType<typeof useIdentityText<'account'>>;

/** Where it stands, in a few words. */
export const stateWords = ({ state, step }: Pick<Transfer, 'state' | 'step'>, t: AccountText): string =>
  state === 'open' ? t(`transfer.steps.${step}`) : t(`transfer.states.${state}`);
