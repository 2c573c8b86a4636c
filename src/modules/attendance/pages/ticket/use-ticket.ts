import { useQuery } from '@tanstack/react-query';
import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { cloud } from '@/cloud/client';
import { unanswered } from '@/cloud/refusal';

export type Ticket = Awaited<ReturnType<typeof cloud.attendance.ticket>>;

/** Asked this often while it is shown: whether it was scanned meanwhile is to be seen, too. */
const every = 15_000;
/** The code on the screen is replaced this long before it ends, so that nobody is scanned at its last second. */
const early = 12;

/** Seconds that the code has by the phone's own counting from its arrival, so that a wrong clock does no harm. */
const lifeOf = ({ issuedAt, validUntil }: Ticket) => (Date.parse(validUntil) - Date.parse(issuedAt)) / 1000;

/** My codes, renewed before they end and kept when the network goes; `left`: seconds of the one that is shown. */
export const useTicket = ({
  id: meetingId,
  registration,
  pass,
}: Partial<Record<'id' | 'registration' | 'pass', string>>) => {
  const [shown, setShown] = useState(true);
  const [kept, setKept] = useState<{ ticket: Ticket; heardAt: number } | null>(null);
  const [now, setNow] = useState(Date.now);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  const read = useQuery({
    queryKey: ['attendance', 'ticket', pass ?? meetingId, registration],
    queryFn: () =>
      pass
        ? cloud.attendance.handedTicket({ pass })
        : cloud.attendance.ticket({
            meetingId: meetingId ?? '',
            ...(registration && { registrationId: registration }),
          }),
    enabled: (pass ?? meetingId) !== undefined && shown,
    staleTime: 0,
    // A code of an hour ago helps nobody.
    gcTime: 0,
    refetchInterval: ({ state: { data } }) => (data?.seats.every(({ checkedInAt }) => checkedInAt) ? false : every),
    retry: false,
  });
  useEffect(() => {
    const timer = shown && setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer || undefined);
  }, [shown]);
  const latest = read.data;
  const heardAt = read.dataUpdatedAt;
  const left = kept ? Math.max(0, Math.ceil(lifeOf(kept.ticket) - (now - kept.heardAt) / 1000)) : 0;
  const arrived = latest?.seats.filter(({ checkedInAt }) => checkedInAt).length;
  const arrivedThen = kept?.ticket.seats.filter(({ checkedInAt }) => checkedInAt).length;
  useEffect(() => {
    if (!latest || latest === kept?.ticket) return;
    if (!kept || left <= early || arrived !== arrivedThen) setKept({ ticket: latest, heardAt });
  }, [latest, heardAt, kept, left, arrived, arrivedThen]);
  return {
    read,
    ticket: kept?.ticket ?? null,
    left,
    total: kept ? lifeOf(kept.ticket) : 0,
    /** The last question had no answer. */
    cut: read.error !== null && unanswered(read.error),
  };
};
