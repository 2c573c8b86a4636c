import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { credit } from '../../contracts/credit';
import { addDays } from '../shared/clock';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { compute } from './compute';
import { findFileMember } from './member-store';
import { findModel } from './model-store';
import { findAssociation, insertReport } from './report-store';
import { findReportDays } from './rules';

// Without characters that are taken for others: what stands on paper is typed by hand.
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const newCode = (): string => Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join('');

/** A report of one's own company as it stands today; whoever holds its code can see that it is one and still says so. */
export const makeReport = on(credit.makeReport).handler(async ({ context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const me = personOf(actor).id;
  const member = actor.actingFor ? await findFileMember(db, actor.actingFor, me, sql<boolean>`false`) : undefined;
  const model = await findModel(db, today);
  if (!member?.own || !member.member || !member.agreed || !model) throw errors.MEMBER_NOT_FOUND();
  const { standing } = member;
  const score = (await compute(db, model, [member.id], today)).get(member.id);
  if (!standing || !score) throw errors.NO_SCORE();
  const [id, code] = [newId(now), newCode()];
  const validUntil = addDays(today, await findReportDays(db, today));
  const said = {
    ...{ association: await findAssociation(db), name: member.name, uscc: member.uscc },
    ...{ grade: standing.grade, since: standing.since, asOf: today, total: score.total, coverage: score.coverage },
    ...{ version: model.version, resolutionNo: model.resolutionNo },
    items: score.items.map(({ code: of, points, most, share }) => ({
      ...{ code: of, points, most, runs: share !== null },
      title: model.body.indicators.find((each) => each.code === of)?.title ?? { 'zh-CN': of, en: of },
    })),
  };
  await insertReport(db, { id, code, membershipId: member.id, said, validUntil }, me, now);
  audit({ subject: `membership:${member.id}`, after: { report: id, validUntil } });
  return { id, code, validUntil };
});
