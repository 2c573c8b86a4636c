import type { MeetingKind } from '../../contracts/meeting-kinds';
import { findConfirmedFiles } from '../files/facts';
import { personOf, type Context } from '../shared/implement';
import { mayResetRoll } from './judge-body';
import { judgeProxy, proxyRuleOf, type ProxyRefusal } from './judge-proxy';
import { findProxyFacts, findProxyRule, saveProxy } from './proxy-store';
import { lockRoll } from './roll-store';

type Refusals = Record<
  Exclude<ProxyRefusal, 'HOLDER_HOLDS'> | 'PROXIES_NOT_ADMITTED' | 'MEETING_STATUS' | 'FILE_NOT_FOUND',
  () => Error
> & { HOLDER_HOLDS: (given: { data: { most: number } }) => Error };

/**
 * A written proxy, whoever brings it: with its paper, before anything is put to the vote. The roll is held, so two at
 * once count one after the other.
 */
export async function lend(
  { db, now, today, actor, audit }: Context,
  meeting: { id: string; kind: MeetingKind },
  { fileId, ...between }: { giverId: string; holderId: string; fileId: string },
  errors: Refusals,
): Promise<{ proxyId: string }> {
  const rule = proxyRuleOf(meeting.kind, await findProxyRule(db, today));
  if (!rule) throw errors.PROXIES_NOT_ADMITTED();
  const held = await lockRoll(db, meeting.id);
  if (!held || !mayResetRoll(held.status, held.motions)) throw errors.MEETING_STATUS();
  const by = personOf(actor).id;
  const [file] = await findConfirmedFiles(db, by, [fileId]);
  if (!file) throw errors.FILE_NOT_FOUND();
  const lent = { meetingId: meeting.id, ...between };
  const refusal = judgeProxy(await findProxyFacts(db, lent, now), rule.most);
  if (refusal === 'HOLDER_HOLDS') throw errors.HOLDER_HOLDS({ data: { most: rule.most } });
  if (refusal) throw errors[refusal]();
  const proxyId = await saveProxy(db, { ...lent, fileId: file.id, by }, now);
  audit({
    subject: `meeting:${meeting.id}`,
    after: { proxyId, ...lent, file: file.sha256 },
    note: `proxy:${proxyId} recorded`,
  });
  return { proxyId };
}
