import { credit, type CreditFile } from '../../contracts/credit';
import { grades, type Grade, type ShownGrade } from '../../contracts/credit-model';
import { courseOf, firstOfMonths } from './judge-course';
import { askTogether, oneRow } from '../ground/ask-together';
import { on, type Context } from '../shared/implement';
import { comingMeetings } from './coming-store';
import { dayNumber, dayOfNumber, findDeeds, type Deed } from './deed-store';
import { fileExtras, sayable, type FileExtras } from './file-store';
import { possibleChanges, type Coming, type Possible } from './judge-changes';
import { alone, lift as liftTo } from './judge-lift';
import { byIndicator, score } from './judge-score';
import { fileMember, withinReach, type FileMember } from './member-store';
import { inForce, modelOn, type ModelInForce } from './model-store';
import { presentScore } from './present-score';
import { holds, reached } from './sight';

/** The credit file as it is today: scored when it is asked for, so that what ended at midnight is not in it. */
export const file = on(credit.file).handler(async ({ input, context, errors }): Promise<CreditFile> => {
  const { db, now, today, actor } = context;
  const membershipId = input.membershipId ?? actor.actingFor;
  if (!membershipId) throw errors.MEMBER_NOT_FOUND();
  const asked = await askTogether(db, {
    member: fileMember(membershipId, actor.person?.id ?? null, reached(actor)),
    model: modelOn(today),
    extras: fileExtras(membershipId, today),
    meetings: comingMeetings(now, today),
  });
  const [member, model] = [withinReach(asked.member), inForce(asked.model)];
  if (!member) throw errors.MEMBER_NOT_FOUND();
  const none: CreditFile['none'] = !member.member
    ? 'notMember'
    : !member.agreed
      ? 'noConsent'
      : model
        ? null
        : 'noModel';
  const base = {
    ...{ membershipId: member.id, name: member.name, own: member.own, today, none },
    memberNo: member.memberNo === null ? null : String(member.memberNo).padStart(6, '0'),
  };
  if (none !== null || !model)
    return {
      ...{
        ...base,
        model: null,
        score: null,
        standing: null,
        lift: null,
        possible: [],
        course: [],
        objections: [],
        benefits: [],
      },
      may: { object: false, confirmFall: false, report: false },
    };
  return { ...base, ...(await readFile(context, member, model, oneRow(asked.extras), oneRow(asked.meetings))) };
});

type Rest = Omit<CreditFile, 'membershipId' | 'name' | 'memberNo' | 'own' | 'today' | 'none'>;
async function readFile(
  { db, today, actor, language }: Context,
  member: FileMember,
  model: ModelInForce,
  extras: FileExtras,
  { coming, meetingPoints }: { coming: Coming[]; meetingPoints: number },
): Promise<Rest> {
  const { body } = model;
  const [day, deeds] = [dayNumber(today), await findDeeds(db, body, member.id, today)];
  const facts = deeds.filter(({ annulled }) => !annulled);
  const now_ = score(body, facts, day);
  const { appealable, repairable, objected } = sayable(extras, today);
  const possible = possibleChanges(body, { deeds, coming, meetingPoints, repairable, day });
  const free = (deed: Deed) => member.own && !objected.has(deed.ref);
  const firsts = firstOfMonths(today, 12);
  const isRecord = (deed: Deed) => deed.ref.startsWith('record:');
  const { standing } = member;
  return {
    model: { id: model.id, version: model.version, floors: body.floors, resolutionNo: model.resolutionNo },
    score: presentScore(body, now_, deeds, language, {
      objected,
      object: (deed) =>
        free(deed) &&
        (isRecord(deed) ? appealable.has(deed.ref) : deed.kind !== 'profile.field' && deed.kind !== 'pledge'),
      repair: (deed) => free(deed) && repairable.has(deed.ref),
    }),
    standing: standing && {
      ...{ grade: standing.grade, since: standing.since },
      rising: standing.risingGrade && { grade: standing.risingGrade, runs: standing.risingRuns ?? 1 },
      notice: standing.noticeGrade && {
        grade: standing.noticeGrade,
        on: standing.noticeOn ?? today,
        until: standing.noticeUntil ?? today,
      },
    },
    ...liftOf(model, facts, possible, day, { scored: now_.grade, standing: standing?.grade ?? null }),
    course: courseOf(body, byIndicator(facts), day, firsts.map(dayNumber)).map((step, n) => ({
      ...step,
      day: firsts[n] ?? today,
    })),
    objections: extras.objections.map(({ id, kind, state, filedAt, upheld }) => ({
      id,
      kind,
      state,
      filedAt: new Date(filedAt).toISOString(),
      upheld,
    })),
    benefits: extras.benefits,
    may: {
      object: member.own,
      confirmFall:
        !member.own && mayFall(standing, today, objected.size > 0) && holds(actor, ['director', 'compliance']),
      report: member.own && standing !== null,
    },
  };
}

/** As the confirmation itself judges it, but for the facts of today: the notice is over, and nothing is objected to. */
const mayFall = (standing: FileMember['standing'], today: string, objected: boolean) =>
  !objected && Boolean(standing?.noticeGrade && standing.noticeUntil && standing.noticeUntil < today);

function liftOf(
  { body }: ModelInForce,
  facts: readonly Deed[],
  possible: readonly Possible[],
  day: number,
  { scored: grade, standing }: { scored: ShownGrade; standing: ShownGrade | null },
): Pick<Rest, 'lift' | 'possible'> {
  const each = new Map(alone(body, facts, possible, day).map(({ changes: [id], total }) => [id, total]));
  const present = (change: Possible) => ({
    ...{ id: change.id, code: change.indicator, act: change.act, title: change.title, page: change.page },
    total: each.get(change.id) ?? 0,
  });
  const shown = possible.map(present).sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1));
  const above: Grade | undefined = grade === 'NR' ? undefined : grades[grades.indexOf(grade) - 1];
  const found = above && liftTo(body, facts, possible, day, above);
  if (!above || !found) return { lift: null, possible: shown };
  const changes = possible.filter(({ id }) => found.changes.includes(id)).map(present);
  // A grade that is held still is kept, a first one is given by one run, any other one takes two.
  const graded = standing !== null && standing !== 'NR';
  const by = !graded ? 'first' : grades.indexOf(standing) <= grades.indexOf(above) ? 'keep' : 'rise';
  const notBefore = firstOfMonths(dayOfNumber(day), 2)[by === 'rise' ? 1 : 0] ?? dayOfNumber(day);
  return { lift: { to: above, total: found.total, changes, by, notBefore }, possible: shown };
}
