import type { MeetingDraft } from '../../contracts/meeting-form';
import { askGate, type Closed } from '../ground/gate';
import type { Context } from '../shared/implement';
import { meetingPage, type PublishFacts } from './facts';

/** A meeting that is told of, as this form has it, passes the red lines. */
export const askAboutMeeting = (
  context: Context,
  id: string,
  { title, kind, committeeId, fee, introduction, agenda }: MeetingDraft,
  refuse: (closed: Closed) => Error,
): Promise<void> =>
  askGate<PublishFacts>(
    context,
    'meetings.publish',
    {
      ...{ id, title, kind, committeeId, feeFen: fee.fen, page: meetingPage(id) },
      texts: [title, introduction, fee.basis, ...agenda.flatMap((item) => [item.title, item.note])].filter(Boolean),
    },
    refuse,
  );
