import { Trail } from '@/kit/trail';
import { useComplaintsText } from '../../text';
import type { Shown } from '../../types';

/** What has happened; a side is called what it is, not by name, where the reader is not to know. */
export const CaseTrail = ({ row }: { row: Shown }) => {
  const t = useComplaintsText('one');
  return (
    <Trail
      events={row.events.map(({ kind, at, by, side, office, words }) => ({
        title:
          side === 'desk' || side === null || kind === 'received'
            ? t(`events.${kind}`)
            : `${t(`events.${kind}`)} · ${t(`sides.${side}`)}`,
        ...{ at, by, office },
        reason: words || null,
      }))}
    />
  );
};
