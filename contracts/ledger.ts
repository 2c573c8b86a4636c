import * as z from 'zod';
import { action, instant, nothing } from './wire';

const seq = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
/** The SHA-256 of something, base64. */
const hash = z.string();
const line = z.object({
  seq,
  /** The canonical form: the very letters that are hashed. */
  body: z.string(),
  at: instant,
});
export type LedgerLine = z.infer<typeof line>;
const checkpoint = z.object({
  size: seq,
  root: hash,
  /** Signed note (C2SP tlog-checkpoint). */
  note: z.string(),
  at: instant,
});
export type LedgerCheckpoint = z.infer<typeof checkpoint>;
/** As many lines as an entry bundle holds. */
export const linesAtOnce = 256;

export const ledger = {
  state: action({ access: 'anyone', kind: 'read', summary: '公益台账的最新封存、签名公钥和还没有封存的行数' })
    .input(nothing)
    .output(
      z.object({
        /** All lines, and those under the latest checkpoint. */
        size: seq,
        sealed: seq,
        /** `name+id+key`, with which any reader of signed notes checks the checkpoints; null before the first. */
        verifier: z.string().nullable(),
        /** The latest first. */
        checkpoints: z.array(checkpoint),
      }),
    ),
  lines: action({ access: 'anyone', kind: 'read', summary: '公益台账的行，按顺序，供核对整本账' })
    .input(z.object({ from: seq, size: seq.optional() }))
    .output(
      z.object({
        rows: z.array(line),
        /** The hash of each as it was sealed: the first that differs is where it was changed. Null: not sealed yet. */
        kept: z.array(hash.nullable()),
      }),
    ),
  proof: action({ access: 'anyone', kind: 'read', summary: '一行的证明文件（tlog-proof），不用联网也能核对' })
    .input(z.object({ seq }))
    .output(z.object({ line, proof: z.string(), fileName: z.string() }))
    .errors({
      LINE_NOT_FOUND: { message: '台账里没有这一行。' },
      NOT_SEALED: { message: '这一行还没有封存，通常十分钟内完成。请稍后再来取证明。' },
    }),
};
