import { maskPhone } from '../../contracts/phone';
import { workbench } from '../../contracts/workbench';
import { on } from '../shared/implement';
import { findMemberFile } from './file-store';
import { presentMember } from './present-member';

const iso = (instant: string) => new Date(instant).toISOString();

export const memberFile = on(workbench.memberFile).handler(
  async ({ input, context: { db, actor, today, language }, errors }) => {
    const file = await findMemberFile(db, actor, input.membershipId, Number(today.slice(0, 4)), language);
    if (!file) throw errors.MEMBER_NOT_FOUND();
    const { meetings, points, years, ...rest } = file;
    return {
      ...presentMember({ ...file, sortKey: '' }),
      uscc: rest.uscc,
      legalRep: rest.legalRep,
      size: rest.size,
      address: rest.address,
      introduction: rest.introduction,
      endedOn: rest.endedOn,
      mayReveal: rest.mayReveal,
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
