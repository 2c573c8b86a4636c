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
/** Of a budget how much of it was needed; nothing of one that allows nothing. */
const share = ({ amount, budget }: Pick<StatementLine, 'amount' | 'budget'>) =>
  budget && amount !== null ? `${((amount / budget) * 100).toFixed(1)}%` : '–';

/** The lines of a statement: columns on a desk, those of the budget where there is one; on a phone the total, and the rest under the name where there is any. */
export const StatementRows = ({ kind, lines, onOpen }: StatementRowsProps) => {
  const t = useBooksText('statements');
  const wide = useWide();
  const before = kind === 'position' ? 'beforeYear' : 'before';
  const budgeted = lines.some(({ budget }) => budget !== null);
  return (
    <View className={classes('statement', wide && 'statement-wide', budgeted && 'statement-budgeted')}>
      {wide && (
        <View className="statement-row statement-head">
          {[
            t('item'),
            t('unrestricted'),
            t('restricted'),
            t('amount'),
            t(kind === 'position' ? 'yearBegan' : 'lastYear'),
            ...(budgeted ? [t('budget'), t('done')] : []),
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
          !line.budget ? null : t('ofBudget', { amount: shown(line.budget), share: share(line) }),
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
            {wide && budgeted && <Text className="statement-figure">{shown(line.budget)}</Text>}
            {wide && budgeted && <Text className="statement-figure">{line.budget === null ? '' : share(line)}</Text>}
          </Tap>
        );
      })}
    </View>
  );
};
