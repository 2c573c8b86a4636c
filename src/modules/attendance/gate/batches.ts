import type { GateRecord } from '@contracts/attendance';
import { bytesOf } from './bytes';

/** As many as one call takes, and well below the 100 KB that WeChat lets through. */
const mostRecords = 200;
const mostBytes = 80_000;

/** The records in calls that pass, in their order. */
export const batchesOf = (records: readonly GateRecord[]): GateRecord[][] => {
  const batches: GateRecord[][] = [];
  let bytes = 0;
  for (const record of records) {
    const size = bytesOf(JSON.stringify(record));
    const open = batches[batches.length - 1];
    if (open && open.length < mostRecords && bytes + size <= mostBytes) {
      open.push(record);
      bytes += size;
    } else {
      batches.push([record]);
      bytes = size;
    }
  }
  return batches;
};
