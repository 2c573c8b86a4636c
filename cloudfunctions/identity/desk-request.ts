import { identity } from '../../contracts/identity';
import { on } from '../shared/implement';
import { sessionHours } from './desk';
import { findDeskRequest } from './desk-store';

export const deskRequest = on(identity.deskRequest).handler(async ({ input, context: { db, now, today }, errors }) => {
  const request = await findDeskRequest(db, input.pairingCode, now);
  if (!request) throw errors.DESK_CODE_EXPIRED();
  return {
    device: request.device,
    startedAt: request.created_at.toISOString(),
    expiresAt: request.pairing_until.toISOString(),
    sessionHours: await sessionHours(db, today),
  };
});
