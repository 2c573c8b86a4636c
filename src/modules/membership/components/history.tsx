import type { cloud } from '@/cloud/client';
import { Card } from '@/components/card';
import { type Moment, Timeline } from '@/components/timeline';
import { instantText } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { useMembershipText } from '../text';

type Application = Awaited<ReturnType<typeof cloud.membership.myApplication>>;
type Event = Application['timeline'][number];

/** What has happened to an application, where it stands and which steps are to come. Staff see who did what. */
export const History = ({ application }: { application: Application }) => {
  const t = useMembershipText('terms');
  const house = useText();
  const stepName = (step: Event['step']) => (step ? house(`admission.${step}`) : '');
  const noteOf = ({ by, office, tally, resolutionNo, reason }: Event) =>
    [
      [by, office ? house(`offices.${office}`) : null].filter(Boolean).join(' · '),
      tally ? t('tally', tally) : null,
      resolutionNo ? t('resolution', { no: resolutionNo }) : null,
      reason,
    ]
      .filter(Boolean)
      .join('\n') || null;
  const happened = application.timeline.map(
    (event, index): Moment => ({
      key: `${event.kind}${index}`,
      title: t(`events.${event.kind}`, { step: stepName(event.step) }),
      when: instantText(event.at),
      note: noteOf(event),
      state: 'done',
    }),
  );
  const open = application.status === 'under_review' || application.status === 'returned';
  const ahead = application.steps.flatMap(({ seq, kind, state, workdays }): Moment[] => {
    if (state === 'done') return [];
    const step = stepName(kind);
    const now = state === 'now';
    const title = now ? (application.status === 'returned' ? t('waiting.fix') : t('waiting.step', { step })) : step;
    return [{ key: `step${seq}`, title, when: t('within', { count: workdays }), state: now ? 'now' : 'later' }];
  });
  return (
    <Card>
      <Timeline moments={open ? [...happened, ...ahead] : happened} />
    </Card>
  );
};
