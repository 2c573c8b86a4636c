import type { Insertable } from 'kysely';
import type { ApplicationForm, MaterialCode, MemberKind } from '../../contracts/application';
import { checkCompleteness } from '../../cloudfunctions/membership/judge-completeness';
import { identityKeyOf, sealedIdNumber } from '../../cloudfunctions/membership/identity-key';
import { searchName } from '../../cloudfunctions/ground/search-name';
import { dayOf } from '../../cloudfunctions/shared/clock';
import type { Membership, MembershipEvent } from '../../cloudfunctions/shared/schema';
import { addCase, type CaseStanding } from './case-rows';
import type { Random } from './random';
import type { DemoPerson, World } from './world';

const requiredMaterials: Record<MemberKind, MaterialCode[]> = {
  unit: ['applicationForm', 'businessLicense', 'representativeAuth'],
  group: ['applicationForm', 'businessLicense', 'representativeAuth'],
  individual: ['applicationForm'],
};

export type Standing = Pick<Insertable<Membership>, 'status' | 'version'> &
  Partial<Pick<Insertable<Membership>, 'content_state' | 'member_no' | 'tier' | 'joined_on' | 'ended_on'>>;

export interface Filed {
  form: ApplicationForm;
  applicant: DemoPerson;
  at: Date;
  standing: Standing;
  /** Null for whoever came from the paper ledger. */
  decided: CaseStanding | null;
  /** Persons behind the representatives, by phone. */
  linked: ReadonlyMap<string, DemoPerson>;
  /** The representatives' mandate ended with the membership. */
  endedAt?: Date;
}

/** A membership with its representatives and materials, made of the form as the house's own submission makes it. */
export function addMembership(
  world: World,
  random: Random,
  { form, applicant, at, standing, decided, linked, endedAt }: Filed,
): string {
  const id = random.id(at);
  const check = checkCompleteness({ form, today: dayOf(at), applicantPhone: null, requiredMaterials, taken: false });
  const company = form.kind === 'individual' ? null : form;
  const about = {
    membershipId: id,
    title: form.name,
    committeeId: form.committeeId ?? null,
    applicantId: applicant.id,
    at,
  };
  world.rows.add('membership', {
    id,
    case_id: decided && addCase(world, about, decided),
    kind: form.kind,
    identity_key: identityKeyOf(form),
    name: form.name,
    search_name: searchName(form.name),
    uscc: company?.uscc ?? null,
    legal_rep: company?.legalRep ?? null,
    ...sealedIdNumber(form, id),
    industry: form.industry,
    region: form.region,
    size: form.kind === 'unit' ? form.size : null,
    address: form.address ?? null,
    introduction: form.introduction ?? null,
    committee_id: form.committeeId ?? null,
    applied_by: applicant.id,
    submitted_at: at,
    completeness: check,
    content_state: 'pass',
    tier: '普通会员',
    ...standing,
  });
  const representatives = company?.representatives ?? (form.kind === 'individual' ? [{ ...form, primary: true }] : []);
  // A millisecond apart, so that the order of the ids is that of the form.
  const nth = (i: number) => random.id(new Date(at.getTime() + i));
  for (const [i, each] of representatives.entries()) {
    const person = linked.get(each.phone);
    world.rows.add('representative', {
      id: nth(i),
      membership_id: id,
      person_id: person?.id ?? null,
      name: each.name,
      phone: each.phone,
      title: each.title ?? null,
      is_primary: each.primary,
      since: at,
      accepted_at: person ? at : null,
      proven: person !== undefined && person.openid !== null,
      named_by: person || !decided ? null : applicant.id,
      named_as: decided ? 'applicant' : 'register',
      // What people wrote has been judged long since.
      words_state: 'pass',
      asked_at: person || standing.member_no === undefined ? null : at,
      ended_at: endedAt ?? null,
    });
  }
  for (const [i, material] of form.materials.entries()) {
    world.rows.add('membership_material', {
      id: nth(i),
      membership_id: id,
      code: material.code,
      file_id: material.fileId,
      name_on_document: material.nameOnDocument ?? null,
      number: material.number ?? null,
      valid_to: material.validTo ?? null,
      unlimited: material.validTo === null,
      added_at: at,
    });
  }
  return id;
}

/** The beginning and the end of a member; what was decided before is its case's (case-rows.ts). */
export function addEvent(
  world: World,
  membershipId: string,
  at: Date,
  event: Pick<Insertable<MembershipEvent>, 'kind'> & Partial<Insertable<MembershipEvent>>,
): void {
  world.rows.add('membership_event', { membership_id: membershipId, at, ...event });
}

/** A council of thirty-one that met and was in favour. */
export function tallyOf(random: Random): {
  entitled: number;
  present: number;
  yes: number;
  no: number;
  abstain: number;
} {
  const present = random.int(24, 31);
  const abstain = random.int(0, 2);
  const no = random.int(0, 1);
  return { entitled: 31, present, yes: present - abstain - no, no, abstain };
}
