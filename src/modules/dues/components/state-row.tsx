import { Card } from '@/components/card';
import { Chip, type Tone } from '@/components/chip';
import { ListRow } from '@/components/list-row';
import { unbroken } from '@/components/unbroken';

interface StateRowProps {
  title: string;
  state: string;
  tone: Tone;
  /** A line each; what does not apply is null. */
  facts: readonly (string | null | false)[];
  onTap: () => void;
}

/** What is found by how it stands rather than by an amount. */
export const StateRow = ({ title, state, tone, facts, onTap }: StateRowProps) => {
  const said = facts.filter((fact) => typeof fact === 'string' && fact !== '');
  return (
    <Card kind="list">
      <ListRow
        title={unbroken(title)}
        note={unbroken(said.join('\n'))}
        extra={<Chip tone={tone}>{state}</Chip>}
        label={[title, ...said, state].join('，')}
        onTap={onTap}
      />
    </Card>
  );
};
