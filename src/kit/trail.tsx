import type { Office } from '@contracts/wire';
import { Card } from '@/components/card';
import { type Moment, Timeline } from '@/components/timeline';
import { instantText } from '@/i18n/dates';
import { useText } from '@/i18n/main';

export interface TrailEvent {
  title: string;
  /** ISO instant. */
  at: string;
  /** Null where the reader is not told the name. */
  by: string | null;
  office?: Office | null;
  reason?: string | null;
  /** Votes, the number of a resolution: what the noun adds. */
  more?: readonly (string | null)[];
  /** Has not come to its end. */
  open?: boolean;
}

interface TrailProps {
  events: readonly TrailEvent[];
  ahead?: readonly Moment[];
  /** It stands in a card already. */
  bare?: boolean;
}

/** What has happened to something, by whom and why; then where it stands and what is to come. */
export const Trail = ({ events, ahead = [], bare }: TrailProps) => {
  const house = useText();
  const happened = events.map(({ title, at, by, office, reason, more = [], open }, index): Moment => {
    const who = [by, office ? house(`offices.${office}`) : null].filter(Boolean).join(' · ');
    const note = [who, ...more, reason].filter(Boolean).join('\n');
    return { key: `${at}.${index}`, title, when: instantText(at), note: note || null, state: open ? 'now' : 'done' };
  });
  const timeline = <Timeline moments={[...happened, ...ahead]} />;
  return bare ? timeline : <Card>{timeline}</Card>;
};
