import type { cloud } from '@/cloud/client';
import type { Moment } from '@/components/timeline';
import { useText } from '@/i18n/main';
import { Trail } from '@/kit/trail';
import { useMembershipText } from '../text';

type Application = Awaited<ReturnType<typeof cloud.membership.myApplication>>;
type Event = Application['timeline'][number];

/** What has happened to an application, where it stands and which steps are to come. Staff see who did what. */
export const History = ({ application }: { application: Application }) => {
  const t = useMembershipText('terms');
  const house = useText();
  const stepName = (step: Event['step']) => (step ? house(`admission.${step}`) : '');
  const events = application.timeline.map(({ kind, step, tally, resolutionNo, ...event }) => ({
    ...event,
    title: t(`events.${kind}`, { step: stepName(step) }),
    more: [tally ? t('tally', tally) : null, resolutionNo ? t('resolution', { no: resolutionNo }) : null],
  }));
  const open = application.status === 'under_review' || application.status === 'returned';
  const ahead = application.steps.flatMap(({ seq, kind, state, workdays }): Moment[] => {
    if (state === 'done') return [];
    const step = stepName(kind);
    const now = state === 'now';
    const title = now ? (application.status === 'returned' ? t('waiting.fix') : t('waiting.step', { step })) : step;
    return [{ key: `step${seq}`, title, when: t('within', { count: workdays }), state: now ? 'now' : 'later' }];
  });
  return <Trail events={events} ahead={open ? ahead : []} />;
};
