import { Card } from '@/components/card';
import { Chip, type Tone } from '@/components/chip';
import { ListRow } from '@/components/list-row';
import { useRollText } from '../../messages/roll';
import { useTerms } from '../../messages/terms';
import type { RollRow } from './roll-types';
import './roll.scss';

const tones = { present: 'jade', left: 'neutral', excused: 'amber', absent: 'neutral' } as const satisfies Record<
  RollRow['presence'],
  Tone
>;
const icons = { present: 'tick', left: 'forward', excused: 'clock', absent: undefined } as const;

export const Row = ({ person }: { person: RollRow }) => {
  const t = useRollText();
  const terms = useTerms();
  const { name, unitName, voter, presence, excuse } = person;
  const state = terms(`presence.${presence}`);
  const note = [unitName, voter ? null : terms('observers'), excuse ? t('excuse', { reason: excuse }) : null]
    .filter(Boolean)
    .join(' · ');
  return (
    <Card kind="list" className="roll-row">
      <ListRow
        title={name}
        note={note || undefined}
        label={[name, note, state].filter(Boolean).join('，')}
        extra={
          <Chip tone={tones[presence]} icon={icons[presence]}>
            {state}
          </Chip>
        }
      />
    </Card>
  );
};
