import { Card } from '@/components/card';
import { Chip, type Tone } from '@/components/chip';
import { ListRow } from '@/components/list-row';
import { go } from '@/hooks/go';
import { instantText } from '@/i18n/dates';
import { useChangesText } from './text';
import type { Change } from './types';
import { whatText } from './what-text';

const tones: Record<Change['state'], Tone> = {
  open: 'cinnabar',
  agreed: 'jade',
  refused: 'amber',
  withdrawn: 'neutral',
};

/** One change of a company in a list. */
export const ChangeRow = ({ change }: { change: Change }) => {
  const t = useChangesText();
  const { id, oldName, askedBy, askedAt, askedAs, state } = change;
  const title = t('list.row', { name: oldName, what: whatText(t, change) });
  const note = t(askedAs === 'member' ? 'list.asked' : 'list.entered', {
    by: askedBy ?? t('someone'),
    at: instantText(askedAt),
  });
  return (
    <Card kind="list">
      <ListRow
        title={title}
        note={note}
        label={[title, note, t(`states.${state}`)].join('，')}
        extra={<Chip tone={tones[state]}>{t(`states.${state}`)}</Chip>}
        onTap={() => go('changes/change', { id })}
      />
    </Card>
  );
};
