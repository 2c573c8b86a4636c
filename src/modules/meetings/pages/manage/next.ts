import { to } from '@/hooks/go';
import type { Translate } from '@/i18n/typed';
import { startsWithin } from '@/parts/meetings/meeting-state';
import type { zhCN } from '../../messages/zh-CN';
import type { Managed } from './index';

type Stage = Managed['status'] | 'near';
/** `noticed` becomes `near` a day before the start: then the check-in may begin. */
export const stageOf = (meeting: Managed): Stage =>
  meeting.status === 'noticed' && startsWithin({ startsAt: meeting.form.startsAt, endsAt: meeting.form.endsAt }, 24)
    ? 'near'
    : meeting.status;

/** What is to be done now, and the way to it; undefined where this build has none. */
export const nextOf = (meeting: Managed, open: () => void, t: Translate<(typeof zhCN)['run']>) => {
  const { id } = meeting;
  const stage = stageOf(meeting);
  const ways: Record<Stage, (() => void) | undefined> = {
    draft: to('meetings/check', { id }),
    noticed: to('meetings/registrations', { id }),
    near: open,
    in_session: to('attendance/gate', { id }),
    ended: to('proceedings/minutes-edit', { id }),
    minutes_confirmed: to('proceedings/report', { id }),
    archived: to('proceedings/report', { id }),
    cancelled: to('meetings/registrations', { id }),
    postponed: to('meetings/edit', { id, step: 'when' }),
    quorum_failed: to('proceedings/roll', { id }),
  };
  return {
    stage,
    title: t(`manage.steps.${stage}.title`),
    note: t(`manage.steps.${stage}.note`),
    act: t(`manage.steps.${stage}.act`),
    way: ways[stage],
  };
};
