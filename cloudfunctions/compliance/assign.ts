import { compliance } from '../../contracts/compliance';
import { postNotices } from '../notices/effects';
import { on } from '../shared/implement';
import { findAssignees } from './finding-store';
import { carryOut, judgeAsked, refuseHandling } from './handle-finding';
import { assignable } from './assignees';
import { handledOf } from './present';
import { findingPage } from './tell';

export const assign = on(compliance.assign).handler(async ({ input, context, errors }) => {
  const { db, now, today } = context;
  const { findingId, personId, reason } = input;
  const record = await judgeAsked(context, 'assign', input).catch(refuseHandling(errors));
  const people = await findAssignees(db, handledOf(record), assignable(handledOf(record)), today);
  if (!people.some((each) => each.personId === personId)) throw errors.ASSIGNEE_NOT_FOUND();
  const after = await carryOut(context, 'assign', record, { reason, assignedTo: personId }).catch(
    refuseHandling(errors),
  );
  // It names the matter; whom it is about is read on the page.
  await postNotices(db, now, [
    {
      ...{ personId, kind: 'compliance.assigned', link: findingPage(findingId), duty: true },
      words: {
        'zh-CN': {
          title: `预警交给你处理：${record.ruleTitle}`,
          body: record.dueOn ? `${record.dueOn} 前处理。` : '请看一看。',
        },
        en: {
          title: `A warning is yours: ${record.ruleTitle}`,
          body: record.dueOn ? `Due on ${record.dueOn}.` : 'Have a look.',
        },
      },
      ...{ dedupeKey: `finding:${findingId}:${after.version}`, template: 'reviewWaiting', gathered: true },
    },
  ]);
  return after;
});
