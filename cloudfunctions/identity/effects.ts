import type { ConsentCode } from '../../contracts/identity';
import type { Db } from '../shared/db';
import { saveGranted } from './consent-store';

/** Keeps consents that came with another form, each a row with its version and time. */
export const saveConsents = (
  db: Db,
  now: Date,
  personId: string,
  channel: 'wechat' | 'desk',
  consents: { code: ConsentCode; version: string }[],
): Promise<void> => saveGranted(db, personId, channel, consents, now);
