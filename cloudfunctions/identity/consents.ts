import { identity } from '../../contracts/identity';
import { consentVersions } from '../../contracts/consents';
import { on } from '../shared/implement';
import { findConsents } from './consent-store';

export const consents = on(identity.consents).handler(async ({ context: { db, actor } }) => {
  const rows = actor.person ? await findConsents(db, actor.person.id) : [];
  return {
    rows: rows.map((row) => ({
      code: row.code,
      version: row.version,
      current: row.version === consentVersions[row.code] && row.withdrawnAt === null,
      grantedAt: row.grantedAt.toISOString(),
      withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    })),
  };
});
