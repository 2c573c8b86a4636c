import { useQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import { createContext, type PropsWithChildren, type ReactNode, useContext, useState } from 'react';
import { accessible } from '@/components/accessible';
import { Card } from '@/components/card';
import { classes } from '@/components/classes';
import { ErrorState } from '@/components/error-state';
import { Icon } from '@/components/icon';
import { Skeleton } from '@/components/skeleton';
import { Tap } from '@/components/tap';
import { useKeys, useWide } from '@/hooks/desk';
import { useKitText } from './text';
import './open-figure.scss';

export interface FigureLine {
  key: string;
  title: string;
  /** What is behind the line: a day, who. */
  note?: string | null;
  amount: number;
  onTap?: () => void;
}
/** A figure and what it is made of. */
export interface Figure {
  /** Tells it apart among the figures of its page. */
  key: string;
  title: string;
  /** What the lines have to add up to. */
  total: number;
  /** Of the lines, as they are asked for once it is opened. */
  queryKey: readonly unknown[];
  read: () => Promise<FigureLine[]>;
  /** An amount in words, with its unit: `8 分`. */
  say: (amount: number) => string;
  /** Below the lines: the way to the whole ledger. */
  foot?: ReactNode;
}
interface Board {
  open: Figure | null;
  turn: (figure: Figure) => void;
}
const BoardOf = createContext<Board | null>(null);

/** Around the figures of a page: one is open at a time; on a desk its lines stand beside the page, else below the figure. */
export const FigureBoard = ({ children }: PropsWithChildren) => {
  const [open, setOpen] = useState<Figure | null>(null);
  const wide = useWide();
  const turn = (figure: Figure) => setOpen(open?.key === figure.key ? null : figure);
  return (
    <BoardOf.Provider value={{ open, turn }}>
      {wide ? (
        <View className={classes('figure-board', open && 'figure-board-open')}>
          <View className="figure-board-main">{children}</View>
          {open && (
            <View className="figure-board-side">
              <Lines figure={open} onClose={() => setOpen(null)} />
            </View>
          )}
        </View>
      ) : (
        children
      )}
    </BoardOf.Provider>
  );
};

/** Which figure of the board is open, what turns one, and what then stands below it; outside of a board nothing opens. */
export const useFigures = () => {
  const board = useContext(BoardOf);
  const wide = useWide();
  const openKey = board?.open?.key;
  return {
    openKey,
    turn: (figure: Figure) => board?.turn(figure),
    belowOf: (figure: Figure) => (figure.key === openKey && !wide ? <Lines key={figure.key} figure={figure} /> : null),
  };
};
export const useFigure = (figure: Figure | undefined) => {
  const { openKey, turn, belowOf } = useFigures();
  if (!figure) return { isOpen: false, turn: undefined, below: null };
  return { isOpen: openKey === figure.key, turn: () => turn(figure), below: belowOf(figure) };
};

/** The lines, whether they make the figure, and their sum. */
const Lines = ({ figure, onClose }: { figure: Figure; onClose?: () => void }) => {
  const t = useKitText('figure');
  const { title, total, queryKey, read, say, foot } = figure;
  const lines = useQuery({ queryKey: [...queryKey], queryFn: read });
  useKeys(onClose ? { escape: onClose } : {});
  const rows = lines.data ?? [];
  const listed = rows.reduce((sum, { amount }) => sum + amount, 0);
  const count = rows.length;
  return (
    <Card className="figure-lines">
      {/* In place, the row above says what it is of, and closes it. */}
      {onClose && (
        <View className="figure-lines-head">
          <Text className="figure-lines-title" {...accessible('heading')}>
            {title}
          </Text>
          <Tap className="figure-lines-close" label={t('close', { title })} onTap={onClose}>
            <Icon name="cross" size="small" />
          </Tap>
        </View>
      )}
      {lines.error && <ErrorState error={lines.error} onRetry={() => void lines.refetch()} />}
      {!lines.data && !lines.error && <Skeleton shapes={['rows']} />}
      {lines.data && (
        <Text className={classes('figure-lines-said', listed !== total && 'figure-lines-short')}>
          {listed !== total
            ? t('short', { count, listed: say(listed), rest: say(total - listed) })
            : count === 0
              ? t('none')
              : t('adds', { count })}
        </Text>
      )}
      {rows.map(({ key, title: name, note, amount, onTap }) => (
        <Tap
          key={key}
          className="figure-line"
          label={[name, note, say(amount)].filter(Boolean).join('，')}
          onTap={onTap}
        >
          <View className="figure-line-words">
            <Text>{name}</Text>
            {note && <Text className="figure-line-note">{note}</Text>}
          </View>
          <Text className="figure-line-amount">{say(amount)}</Text>
        </Tap>
      ))}
      {count > 0 && (
        <View className="figure-line figure-line-sum">
          <Text className="figure-line-words">{t('sum')}</Text>
          <Text className="figure-line-amount">{say(listed)}</Text>
        </View>
      )}
      {foot}
    </Card>
  );
};
