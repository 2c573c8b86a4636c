import type { GateRecord } from '@contracts/attendance';
import { batchesOf } from './batches';

interface Parcel<Answer> {
  record: GateRecord;
  arrived: (answer: Answer) => void;
  failed: (error: unknown) => void;
}

/**
 * Takes records to the server, one call at a time: what is recorded while a call is under way travels together in the
 * next. So a gate asks once at a time however fast it scans, and its records arrive in their order.
 */
export const openCourier = <Answer>(
  send: (records: GateRecord[]) => Promise<Answer>,
  isUnsettled: (error: unknown) => boolean,
) => {
  let parcels: Parcel<Answer>[] = [];
  let underWay: symbol | null = null;

  const deliver = async (call: symbol, together: Parcel<Answer>[]): Promise<void> => {
    // Given up meanwhile: the records are sent with those made without network.
    if (underWay !== call) return;
    try {
      const answer = await send(together.map(({ record }) => record));
      for (const { arrived } of together) arrived(answer);
    } catch (error) {
      // One record that the server does not take must not cost the others their answer.
      if (together.length > 1 && !isUnsettled(error)) for (const parcel of together) await deliver(call, [parcel]);
      else for (const { failed } of together) failed(error);
    }
  };
  const go = async () => {
    const [batch] = batchesOf(parcels.map(({ record }) => record));
    if (underWay || !batch) return;
    const call = Symbol('call');
    underWay = call;
    const together = parcels.slice(0, batch.length);
    parcels = parcels.slice(batch.length);
    await deliver(call, together);
    if (underWay !== call) return;
    underWay = null;
    void go();
  };
  return {
    /** The answer of the call that the record went with. */
    take: (record: GateRecord): Promise<Answer> =>
      new Promise((arrived, failed) => {
        parcels.push({ record, arrived, failed });
        void go();
      }),
    /** Nobody answers: what has not left stays here, and the next call waits for none before it. */
    giveUp: () => {
      parcels = [];
      underWay = null;
    },
  };
};
