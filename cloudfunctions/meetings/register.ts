import { meetings } from '../../contracts/meetings';
import { toE164 } from '../../contracts/phone';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { filesIn, judgeAnswers } from './judge-answers';
import { MustChoose } from '../shared/refusal';
import { findSeatFacts, saveRegistration } from './seat-store';
import { activeUnits, isParty } from './facts';
import { judgeRegistration } from './judge-registration';

export const register = on(meetings.register).handler(async ({ input, context: { db, now, actor, audit }, errors }) => {
  const { meetingId, name, title, companions } = input;
  if ([input, ...companions].some((each) => each.phone !== '' && toE164(each.phone) === null))
    throw errors.PHONE_INVALID();
  // In one spelling: a gate knows him by it.
  const phone = toE164(input.phone) ?? '';
  const person = personOf(actor);
  const units = activeUnits(actor);
  if (input.membershipId && !units.includes(input.membershipId)) throw errors.NOT_YOUR_UNIT();
  const chosen = input.membershipId ?? null;
  const meeting = await findSeatFacts(db, actor, person.id, meetingId, filesIn(input.answers), chosen);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  const { membershipId } = meeting;
  // Nobody chooses one of his companies for him; party life is nobody's company.
  if (membershipId === null && !isParty(meeting.kind) && units.length > 1) throw new MustChoose();
  if (membershipId === null && input.colleague) throw errors.NOT_YOUR_UNIT();

  const verdict = judgeRegistration(
    { ...meeting, mine: input.colleague ? null : meeting.mine, invited: meeting.invited && meeting.admitted },
    companions.length,
    now,
  );
  if (verdict.refused === 'ALREADY_REGISTERED')
    throw errors.ALREADY_REGISTERED({ data: { registrationId: verdict.registrationId } });
  if (verdict.refused === 'TOO_MANY_COMPANIONS') throw errors.TOO_MANY_COMPANIONS({ data: { most: verdict.most } });
  if (verdict.refused) throw errors[verdict.refused]();
  const { kept, issues } = judgeAnswers(meeting.questions, input.answers, meeting.owned);
  if (issues.length > 0) throw errors.ANSWERS_WRONG({ data: { issues } });

  const registration = {
    ...{ id: newId(now), meetingId, membershipId },
    ...{ personId: input.colleague ? null : person.id, registeredBy: person.id },
    ...{ name, phone, title, companions, answers: kept, at: now },
  };
  const saved = await saveRegistration(db, registration);
  if ('refused' in saved)
    switch (saved.refused) {
      case 'registration_open':
        throw errors.REGISTRATION_CLOSED();
      case 'registration_once':
        throw errors.ALREADY_REGISTERED({ data: { registrationId: saved.registrationId } });
      case 'party_fits':
        throw errors.TOO_MANY_COMPANIONS({ data: { most: saved.capacity - 1 } });
      case 'company_quota_kept':
        throw errors.QUOTA_REACHED({ data: { quota: saved.quota } });
    }
  audit({ subject: `registration:${saved.registrationId}`, after: { ...registration, ...saved }, note: saved.state });
  return saved;
});
