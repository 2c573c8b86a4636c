import type { Moment } from '@/components/timeline';
import { Trail } from '@/kit/trail';
import { useStandingText } from '../../text';
import type { Shown } from '../../types';

/** What has happened and what is to come; the member reads which office did it. */
export const CaseTrail = ({ row }: { row: Shown }) => {
  const t = useStandingText();
  const events = row.events.map(({ kind, step, resolutionNo, ...event }) => ({
    ...event,
    title: t(`case.events.${kind}`, { step: step ? t(`steps.${step}`) : '' }),
    more: [resolutionNo],
  }));
  const ahead = row.steps.flatMap(({ name, state }): Moment[] =>
    state === 'done' || row.state !== 'open' ? [] : [{ key: name, title: t(`steps.${name}`), state }],
  );
  return <Trail events={events} ahead={ahead} />;
};
