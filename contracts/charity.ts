import * as z from 'zod';
import { action, cursor, day, pageOf } from './wire';

export const giftKinds = ['grant', 'sponsorship'] as const;
const kind = z.enum(giftKinds);
/** Fen; less than 0 where it was taken back. */
const sum = z.int();
const year = z.int().min(2000).max(2199);
const gift = z.object({
  /** Its number in the ledger, from 0. */
  seq: z.int().min(0),
  kind,
  day,
  fen: sum,
  /** Number of the bill that it was received for. */
  no: z.string(),
  /** From a member, or from somebody else; who, only a commitment says. */
  byMember: z.boolean(),
  /** It takes an earlier one back. */
  returned: z.boolean(),
  /** A checkpoint is above it. */
  sealed: z.boolean(),
});
export type Gift = z.infer<typeof gift>;

export const charity = {
  received: action({ access: 'anyone', kind: 'read', summary: '公益台账：接受的捐赠、资助和赞助，按年份和类别查' })
    .input(z.object({ kind: kind.optional(), year: year.optional(), cursor: cursor.optional() }))
    .output(
      pageOf(gift).extend({
        /** Of all with this filter; null on later pages. */
        total: sum.nullable(),
        count: z.int().nullable(),
        years: z.array(year),
      }),
    ),
};
