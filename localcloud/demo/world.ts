import { consentVersions, type ConsentCode } from '../../contracts/consents';
import { addDays, afterMinutes, dayOf, startOf } from '../../cloudfunctions/shared/clock';
import { addWorkdays } from '../../cloudfunctions/ground/judge-workdays';
import { CompanyNames } from './names';
import { Numbers } from './numbers';
import { Random } from './random';
import { Rows } from './rows';
import type { FlowCase } from '../../cloudfunctions/shared/schema';
import type { Insertable } from 'kysely';

export interface DemoPerson {
  id: string;
  openid: string | null;
  name: string;
  phone: string;
}

/**
 * What every part of the demo data draws from. All of it hangs on the seed and the calendar day: nothing is dated
 * later than yesterday, so the hour at which it is made changes nothing.
 */
export class World {
  readonly rows = new Rows();
  readonly today: string;
  readonly numbers: Numbers;
  readonly names: CompanyNames;
  /** The case of each membership that was decided on by steps. */
  readonly cases = new Map<string, Insertable<FlowCase> & { version: number; round: number }>();

  constructor(
    now: Date,
    readonly random: Random,
  ) {
    this.today = dayOf(now);
    this.numbers = new Numbers(random.branch('numbers'));
    this.names = new CompanyNames(random.branch('names'));
  }

  part = (name: string): Random => this.random.branch(name);
  /** A calendar day; negative is past. */
  day = (days: number): string => addDays(this.today, days);
  /** The day so many working days before today. */
  workdayAgo = (workdays: number): string => addWorkdays(this.today, -workdays).day;
  /** Some minute of the office hours of a day. */
  at = (day: string, random: Random): Date => afterMinutes(startOf(day), random.int(9 * 60, 17 * 60));

  addPerson(
    random: Random,
    given: { openid: string | null; name: string; phone?: string; since: Date; verified?: boolean },
  ): DemoPerson {
    const phone = given.phone ?? this.numbers.phone();
    const person = { id: random.id(given.since), openid: given.openid, name: given.name, phone };
    this.rows.add('person', {
      ...person,
      phone_verified_at: (given.verified ?? given.openid !== null) ? given.since : null,
      created_at: given.since,
    });
    return person;
  }

  /** What an applicant agrees to; the wording in force is asked again of everybody, so the day is a recent one. */
  addConsents(
    person: DemoPerson,
    at: Date,
    codes: readonly ConsentCode[] = ['privacy', 'creditFile', 'selfDisciplinePledge'],
  ): void {
    for (const code of codes) {
      this.rows.add('consent', {
        person_id: person.id,
        code,
        version: consentVersions[code],
        granted: true,
        channel: 'wechat',
        at,
      });
    }
  }
}
