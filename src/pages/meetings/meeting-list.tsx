import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWhoami } from '@/cloud/reads';
import { Segments } from '@/components/segments';
import { useText } from '@/i18n/main';
import { ListBody } from '@/kit/list-body';
import { MeetingRow } from '@/parts/meetings/meeting-row';
import { nextOfMine } from '@/parts/meetings/meeting-state';
import { NextMeeting } from '@/parts/meetings/next-meeting';
import { emptyOf } from './empty-of';
import { Filters, unfiltered } from './filters';
import { segmentsFor, wanted } from './segments';

/** Meetings by segment, kind and month; on a desk they stand at the left of the one that is open. */
export const MeetingList = () => {
  const t = useText();
  const me = useWhoami().data;
  const chosen = wanted.use();
  const [filter, setFilter] = useState(unfiltered);
  const segments = segmentsFor(me);
  const segment = segments.includes(chosen) ? chosen : 'upcoming';
  // Drawn before the rows: what stands on top in large is not said again below.
  const onTop = { id: '' };
  const { kind, month } = filter;
  const filtered = kind !== null || month !== null;
  const guest = me?.signedIn === false;
  return (
    <ListBody
      search={t('meetings.search')}
      filters={
        <View>
          <Segments
            label={t('meetings.segment')}
            choices={segments.map((value) => ({ value, label: t(`meetings.segments.${value}`) }))}
            value={segment}
            onChange={(next) => {
              wanted.set(next);
              // A month of one segment is none of another.
              setFilter({ ...filter, month: null });
            }}
          />
          <Filters segment={segment} filter={filter} onChange={setFilter} />
        </View>
      }
      queryKey={['meetings', 'list', segment, kind ?? '', month ?? '']}
      read={(cursor, q) =>
        cloud.meetings.list({ scope: segment, cursor, q, kind: kind ?? undefined, month: month ?? undefined })
      }
      head={({ rows }, q) => {
        const next = segment === 'upcoming' && !filtered && !q ? nextOfMine(rows) : undefined;
        onTop.id = next?.id ?? '';
        return next ? <NextMeeting meeting={next} /> : null;
      }}
      row={(meeting) =>
        meeting.id === onTop.id ? null : (
          <MeetingRow meeting={meeting} runs={segment === 'running'} registers={segment === 'upcoming' && !guest} />
        )
      }
      empty={
        filtered
          ? {
              icon: 'meeting',
              words: t('meetings.noneSo'),
              action: t('states.seeAll'),
              onAction: () => setFilter(unfiltered),
            }
          : emptyOf(segment, guest, wanted.set, t)
      }
    />
  );
};
