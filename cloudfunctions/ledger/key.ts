import { publicKey, sign } from '../shared/secrets';
import { signerOf, type Signer } from './note';

const use = 'ledger';
/** Signs the ledger called `origin`; its key is derived from the root secret. */
export const ledgerSigner = (origin: string): Signer => signerOf(origin, publicKey(use), (bytes) => sign(use, bytes));
/** What a new ledger is called: the address of the portal without its scheme, or of no place in the net. */
export const newOrigin = (): string =>
  `${(process.env.HUIGUAN_PORTAL_URL ?? '').replace(/^https?:\/\//, '').replace(/[/#?].*$/, '') || 'ledger.invalid'}/ledger`;
