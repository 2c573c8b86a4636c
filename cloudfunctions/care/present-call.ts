import type { CallRow } from './call-store';
import { silentReasons } from './judge-silence';

export const presentCall = ({ sortKey: _, calledAt, ...row }: CallRow, cutoff: string) => ({
  ...row,
  calledAt: calledAt && new Date(calledAt).toISOString(),
  reasons: silentReasons({ ...row, duesLate: row.status === 'arrears' }, cutoff),
});
