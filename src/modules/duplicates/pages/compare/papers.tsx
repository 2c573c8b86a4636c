import { Text } from '@tarojs/components';
import { Card } from '@/components/card';
import { Section } from '@/components/section';
import { Tick } from '@/components/tick';
import { dateText } from '@/i18n/dates';
import { useDuplicatesText } from '../../text';
import type { Side } from '../../types';

interface PapersProps {
  side: Side;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Papers of the file that goes: those that are ticked come along. */
export const Papers = ({ side, chosen, onChange }: PapersProps) => {
  const t = useDuplicatesText();
  return (
    <>
      <Section title={t('compare.papers')} />
      <Text className="compare-hint">{t(side.papers.length > 0 ? 'compare.papersHint' : 'compare.noPapers')}</Text>
      {side.papers.length > 0 && (
        <Card>
          {side.papers.map(({ id, code, number, validTo }) => (
            <Tick
              key={id}
              checked={chosen.includes(id)}
              label={[t(`materials.${code}`), number, validTo && dateText(validTo)].filter(Boolean).join(' · ')}
              onChange={(checked) => onChange(checked ? [...chosen, id] : chosen.filter((each) => each !== id))}
            />
          ))}
        </Card>
      )}
    </>
  );
};
