import { proceedings } from '../../contracts/proceedings';
import { findConfirmedFiles } from '../files/facts';
import { findMeetingRun } from '../meetings/facts';
import { on, personOf } from '../shared/implement';
import { mayResetRoll } from './judge-body';
import { judgeProxy, proxyRuleOf } from './judge-proxy';
import { findProxyFacts, findProxyRule, saveProxy } from './proxy-store';
import { lockRoll } from './roll-store';

/** Recorded with its paper before anything is put to the vote; the roll is held, so two at once count one after the other. */
export const recordProxy = on(proceedings.recordProxy).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const meeting = await findMeetingRun(db, actor, input.meetingId);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  const rule = proxyRuleOf(meeting.kind, await findProxyRule(db, today));
  if (!rule) throw errors.PROXIES_NOT_ADMITTED();
  const held = await lockRoll(db, meeting.id);
  if (!held || !mayResetRoll(held.status, held.motions)) throw errors.MEETING_STATUS();
  const by = personOf(actor).id;
  const [file] = await findConfirmedFiles(db, by, [input.fileId]);
  if (!file) throw errors.FILE_NOT_FOUND();
  const lent = { meetingId: meeting.id, giverId: input.giverEntryId, holderId: input.holderEntryId };
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
});
