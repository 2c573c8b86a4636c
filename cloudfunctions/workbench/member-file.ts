import { isLiving } from '../../contracts/member-statuses';
import { maskPhone } from '../../contracts/phone';
import { workbench } from '../../contracts/workbench';
import { on } from '../shared/implement';
import { findMemberFile, type FileRow } from './file-store';
import { presentMember } from './present-member';

/** Nobody acts for the member, or nobody as its primary representative, though somebody may have been asked. */
const openPlaceOf = ({ kind, representatives }: Pick<FileRow, 'kind' | 'representatives'>) => {
  const acting = representatives.filter(({ linked, endedAt }) => linked && !endedAt);
  if (acting.length === 0) return 'hand';
  return kind !== 'individual' && !acting.some(({ primary }) => primary) ? 'primary' : null;
};

const iso = (instant: string) => new Date(instant).toISOString();

export const memberFile = on(workbench.memberFile).handler(
  async ({ input, context: { db, actor, today, language }, errors }) => {
    const file = await findMemberFile(db, actor, input.membershipId, Number(today.slice(0, 4)), language);
    if (!file) throw errors.MEMBER_NOT_FOUND();
    const { meetings, points, years, ...rest } = file;
    const own = actor.units.some((unit) => unit.membershipId === rest.id);
    return {
      ...presentMember({ ...file, sortKey: '' }),
      uscc: rest.uscc,
      legalRep: rest.legalRep,
      size: rest.size,
      address: rest.address,
      introduction: rest.introduction,
      endedOn: rest.endedOn,
      mayReveal: rest.mayReveal,
      mayChange: rest.mayReveal && isLiving(rest.status) && !own,
      openPlace: isLiving(rest.status) ? openPlaceOf(rest) : null,
      // Who keeps the register is the second hand too, as long as he is not of the company.
      changes: rest.changes.map(({ byId, at, ...each }) => ({
        ...each,
        at: iso(at),
        yours: byId === actor.person?.id,
        mayAnswer: byId !== actor.person?.id && !own,
      })),
      representatives: rest.representatives.map((each) => ({
        ...each,
        phone: maskPhone(each.phone),
        since: iso(each.since),
        endedAt: each.endedAt && iso(each.endedAt),
      })),
      licences: rest.licences,
      applications: rest.applications.map((each) => ({ ...each, submittedAt: iso(each.submittedAt) })),
      meetings: {
        ...meetings,
        rows: meetings.rows.map((each) => ({
          ...each,
          startsAt: iso(each.startsAt),
          attendedAt: each.attendedAt && iso(each.attendedAt),
        })),
      },
      points: { balance: points, years },
      notices: rest.notices.map((each) => ({ ...each, at: iso(each.at) })),
      trail: rest.trail.map(({ at, person, role, what, reason }) => ({ at: iso(at), person, role, what, reason })),
    };
  },
);
