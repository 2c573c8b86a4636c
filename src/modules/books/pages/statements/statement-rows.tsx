import { Text, View } from '@tarojs/components';
import type { StatementLine } from '@contracts/books';
import { classes } from '@/components/classes';
import { Tap } from '@/components/tap';
import { useWide } from '@/hooks/desk';
import { money } from '@/i18n/money';
import { useBooksText } from '../../text';

interface StatementRowsProps {
  kind: 'activity' | 'position' | 'cash';
  lines: readonly StatementLine[];
  onOpen: (line: StatementLine) => void;
}
const shown = (fen: number | null) => (fen ? money(fen) : '–');

/** The lines of a statement: five columns on a desk; on a phone the total, and the rest under the name where there is any. */
export const StatementRows = ({ kind, lines, onOpen }: StatementRowsProps) => {
  const t = useBooksText('statements');
  const wide = useWide();
  const before = kind === 'position' ? 'beforeYear' : 'before';
  return (
    <View className={classes('statement', wide && 'statement-wide')}>
      {wide && (
        <View className="statement-row statement-head">
          {[
            t('item'),
            t('unrestricted'),
            t('restricted'),
            t('amount'),
            t(kind === 'position' ? 'yearBegan' : 'lastYear'),
          ].map((title, i) => (
            <Text key={title} className={i === 0 ? 'statement-name' : 'statement-figure'}>
              {title}
            </Text>
          ))}
        </View>
      )}
      {lines.map((line) => {
        const { key, name, level, total, unrestricted, restricted, amount } = line;
        const facts = [
          restricted ? t('facts', { unrestricted: shown(unrestricted), restricted: shown(restricted) }) : null,
          line.before ? t(before, { amount: shown(line.before) }) : null,
        ].filter(Boolean);
        return (
          <Tap
            key={key}
            className={classes('statement-row', total && 'statement-total', `statement-level${level}`)}
            label={[name, shown(amount), ...facts].join('，')}
            onTap={line.opens ? () => onOpen(line) : undefined}
          >
            <Text className="statement-name">{wide || facts.length === 0 ? name : [name, ...facts].join('\n')}</Text>
            {wide && <Text className="statement-figure">{shown(unrestricted)}</Text>}
            {wide && <Text className="statement-figure">{shown(restricted)}</Text>}
            <Text className="statement-figure">{shown(amount)}</Text>
            {wide && <Text className="statement-figure">{shown(line.before)}</Text>}
          </Tap>
        );
      })}
    </View>
  );
};
