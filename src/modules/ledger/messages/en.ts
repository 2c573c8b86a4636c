import type { ledger } from '@contracts/ledger';
import type { RefusalsOf } from '@/i18n/refusals';
import type { Translated } from '@/i18n/typed';
import type { zhCN } from './zh-CN';

export const en: Translated<typeof zhCN> & { refusals: RefusalsOf<typeof ledger> } = {
  verify: {
    title: 'Verify the ledger',
    what: 'The whole ledger is read onto this device, computed line by line, and held against the signature of each seal. It does not rest on what the association says: a line that was changed, removed or put in is found.',
    size: 'Lines',
    sealed: 'Sealed',
    waiting_one: '{{count}} line is not sealed yet; it takes about ten minutes. It is not part of the check.',
    waiting_other: '{{count}} lines are not sealed yet; it takes about ten minutes. They are not part of the check.',
    check: 'Verify the whole ledger',
    checking: 'Verifying',
    progress: '{{done}} of {{total}} lines verified',
    percent: '{{percent}}% verified',
    good: 'All {{lines}} lines are as they were sealed, and all {{seals}} seals are signed.',
    empty: 'Nothing was sealed yet: there is nothing to verify.',
    faults: {
      key: 'The key of the ledger cannot be read: nothing can be verified. Please tell the association.',
      note: 'The seal at line {{n}} is not signed by the key of the ledger.',
      line: 'Line {{n}} is not as it was sealed: it was changed, moved or is gone.',
      root: 'The first {{n}} lines do not agree with their seal: some were changed together with what is kept of them.',
    },
    tell: 'Please show this result and the key below to the registrar or to a supervisor of the association.',
    key: 'Key',
    keyHint: 'With it the signatures are checked. Another key than the one that you kept is another ledger.',
    copyKey: 'Copy the key',
    copied: 'Copied',
    seals: 'Seals',
    seal: 'First {{size}} lines',
    copySeal: 'Copy',
    sealHint:
      'Keep a copy of a seal to compare with later: no other ledger can be shown in the place of this one without being found.',
  },
  line: {
    title: 'Line {{n}} of the ledger',
    at: 'Entered',
    seal: 'Seal',
    isSealed: 'Sealed',
    notSealed: 'Not yet; it takes about ten minutes',
    body: 'As it is hashed',
    bodyHint:
      'These very letters are computed with. Of the giver there is a cryptographic commitment alone, and no name.',
    proof: 'Proof',
    copyProof: 'Copy the proof',
    proofHint: 'It can be kept, and be verified offline with public tools (tlog-proof).',
    proofLater: 'There is a proof once it is sealed.',
    copied: 'Proof copied',
    toVerify: 'Verify the whole ledger',
  },
  refusals: {
    LINE_NOT_FOUND: 'The ledger has no such line.',
    NOT_SEALED: 'This line is not sealed yet; it takes about ten minutes. Please come back for its proof.',
  },
};
