import { sql } from 'kysely';
import { as, db, setClock } from '../../config/jest-functions/house';
import { decideAs, memberOf, modelInForce, penaltyFor } from '../credit/cast';
import { defaultModel } from '../credit/default-model';
import { tasks } from '../credit/job';
import { clerk, council, put } from '../proceedings/council-cast';
import { drain } from '../shared/drain';
import type { Made } from './money-cast';

let n = 0;
let model: Promise<unknown> | undefined;
/** A member with a file. */
const filed = async () => {
  await (model ??= modelInForce());
  return memberOf(`credited-${++n}`);
};
const objected = async () => {
  const { id, name, openid } = await filed();
  const { id: recordId } = await penaltyFor(id, {}, 'local-clerk-2');
  const given = { kind: 'appeal' as const, deed: `record:${recordId}`, words: '这份处罚与本单位无关，请核对。' };
  const { id: objectionId } = await as(openid).credit.object({ ...given, pledged: false, fileIds: [] });
  return { name, objectionId };
};
/** A grade that is to fall; its notice ends on 2026-11-27. */
const noticed = async () => {
  const { id, name, openid } = await filed();
  await sql`INSERT INTO credit_standing (membership_id, grade, since, total, scored, notice_grade, notice_on, notice_until)
    VALUES (${id}, 'A', '2026-10-01', 6000, 'C', 'C', '2026-11-20', '2026-11-27')`.execute(db);
  return { id, name, openid };
};
const answers = { purpose: '评优推荐。', necessity: '只用已有记录。', rights: '可以异议。', security: '分权限留痕。' };
let assessed: Promise<unknown> | undefined;
const assess = async () => {
  const { id } = await as('local-clerk').credit.saveAssessment({ answers, conclusion: '可以实施。' });
  await as('local-director').credit.signAssessment({ id });
};
/** A version that waits for its check; the one before it is done with. */
const proposed = async () => {
  await filed();
  await sql`UPDATE credit_model SET state = 'refused' WHERE state = 'proposed'`.execute(db);
  const body = { ...defaultModel, floors: { A: 8000 + n, B: 7000, C: 5500 } };
  const { id } = await as('local-clerk').credit.draftModel({
    id: null,
    body,
    note: '改等级线',
    startsOn: '2027-01-01',
  });
  await as('local-clerk').credit.previewModel({ id });
  await drain(db, new Date('2026-11-20T03:00:00Z'), tasks);
  await (assessed ??= assess());
  await as('local-clerk').credit.proposeModel({ id });
  const { version } = await as('local-clerk').credit.model({ id });
  const decide = async (openid: string, decision: 'pass' | 'refuse') => {
    const { caseVersion } = await as('local-clerk').credit.model({ id });
    return as(openid).credit.decideModel({ id, version: caseVersion ?? 0, decision, reason: '再讨论一次。' });
  };
  return { named: version, decide };
};

/** Duties of credit files. */
export const creditMakers: Record<string, () => Promise<Made>> = {
  'creditObjection.creditAccept': async () => {
    const { name, objectionId } = await objected();
    // Who entered the record decides no step of it.
    return {
      named: name,
      whose: ['local-clerk', 'local-director', 'local-compliance'],
      done: () => decideAs('local-clerk', objectionId),
    };
  },
  'creditObjection.creditDecide': async () => {
    const { name, objectionId } = await objected();
    await decideAs('local-clerk', objectionId);
    return {
      named: name,
      whose: ['local-director', 'local-compliance', 'local-supervisor', 'local-president'],
      done: () => decideAs('local-director', objectionId, 'refuse', '核对无误，记录不变。'),
    };
  },
  'creditModel.creditCheck': async () => {
    const { named, decide } = await proposed();
    return { named, whose: ['local-director', 'local-compliance'], done: () => decide('local-director', 'refuse') };
  },
  'creditModel.creditCouncil': async () => {
    const { named, decide } = await proposed();
    await decide('local-director', 'pass');
    return { named, whose: ['local-president', 'local-council'], done: () => decide('local-president', 'refuse') };
  },
  'credit.confirm': async () => {
    const { id } = await filed();
    const own = {
      kind: 'ownRecord' as const,
      sourceUrl: null,
      ruleResolution: '会决〔2026〕2号',
      hearingNote: '已听取',
    };
    const { id: recordId } = await penaltyFor(id, own, 'local-clerk');
    return {
      named: '',
      whose: ['local-director', 'local-compliance', 'local-supervisor'],
      done: () => as('local-director').credit.confirmRecord({ id: recordId }),
    };
  },
  'credit.publish': async () => {
    const { meetingId, at } = await council(4, 4);
    const title = `公开等级之${++n}`;
    const { id: motionId } = await put(meetingId, { title });
    for (let i = 0; i < 4; i++) await as(at(i)).proceedings.vote({ motionId, choice: 'yes' });
    await clerk().closeMotion({ motionId });
    // The same people as an assembly.
    await sql`UPDATE meeting SET kind = 'assembly' WHERE id = ${meetingId}`.execute(db);
    const { current } = await as('local-clerk').credit.publishing({});
    if (current) await as('local-clerk').credit.endPublishing({ id: current.id, reason: '另作决议了' });
    const { id } = await as('local-clerk').credit.enterPublishing({ motionId, note: '在会员名录公开等级' });
    return {
      named: title,
      whose: ['local-director', 'local-compliance', 'local-supervisor'],
      done: () => as('local-director').credit.confirmPublishing({ id }),
    };
  },
  'credit.object': async () => {
    const { openid } = await noticed();
    const words = { kind: 'fall' as const, deed: 'notice', words: '正在整改，请暂缓降级处理。' };
    return {
      named: '',
      whose: [openid],
      people: [openid],
      done: () => as(openid).credit.object({ ...words, pledged: false, fileIds: [] }),
    };
  },
  'credit.fall': async () => {
    const { id, name } = await noticed();
    setClock('2026-11-28T02:00:00Z');
    return {
      named: name,
      whose: ['local-director', 'local-compliance'],
      // It is no duty any more once the next run finds the member where it was.
      done: () =>
        sql`UPDATE credit_standing SET notice_grade = NULL, notice_on = NULL, notice_until = NULL WHERE membership_id = ${id}`.execute(
          db,
        ),
    };
  },
};
