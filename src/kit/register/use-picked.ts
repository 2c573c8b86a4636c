import { useCallback, useState } from 'react';

/** The rows that are chosen: also those that have scrolled away or that a filter hides now. */
export const usePicked = <Row extends { id: string }>() => {
  const [picked, setPicked] = useState<ReadonlyMap<string, Row>>(new Map());
  const change = useCallback(
    (work: (next: Map<string, Row>) => void) =>
      setPicked((before) => {
        const next = new Map(before);
        work(next);
        return next;
      }),
    [],
  );
  return {
    rows: [...picked.values()],
    keys: [...picked.keys()],
    has: ({ id }: Row) => picked.has(id),
    turn: useCallback((row: Row) => change((next) => void (next.delete(row.id) || next.set(row.id, row))), [change]),
    /** All of these, or none of them where all are chosen already. */
    turnAll: (rows: readonly Row[]) =>
      change((next) => {
        const every = rows.every(({ id }) => next.has(id));
        for (const row of rows)
          if (every) next.delete(row.id);
          else next.set(row.id, row);
      }),
    clear: useCallback(() => setPicked(new Map()), []),
  };
};
export type Picked<Row extends { id: string }> = ReturnType<typeof usePicked<Row>>;
