import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Cloud } from '../cloud';
import { Person } from './person';

/** One journey of the product in a real browser, by one or more people. */
export interface Journey {
  name: string;
  travel: (company: Company) => Promise<void>;
}

/** The people of a journey, each with a browser of their own. */
export class Company {
  private readonly people: Person[] = [];
  private steps: string[] = [];

  constructor(
    private readonly browser: Browser,
    readonly cloud: Cloud,
    private readonly pictures: string,
  ) {}

  /** Opens a phone in the browser as this persona; without one it is a stranger's desk computer. */
  async person(openid: string | null, size?: { width: number; height: number }): Promise<Person> {
    const person = await Person.arrive(this.browser, this.cloud.url, { openid, size, pictures: this.pictures });
    this.people.push(person);
    return person;
  }

  /** Names what happens next, so that a broken journey says where. */
  step(what: string) {
    this.steps.push(what);
  }

  get lastStep() {
    return this.steps.at(-1) ?? 'the start';
  }

  get stepCount() {
    return this.steps.length;
  }

  faults() {
    return this.people.flatMap(({ openid, faults }) => faults.map((fault) => `${openid ?? 'stranger'}: ${fault}`));
  }

  /** Pictures of where everybody stood when a journey broke. */
  async photograph(name: string) {
    for (const [index, person] of this.people.entries()) await person.shoot(`${name}-${index}`);
  }

  async close() {
    for (const person of this.people) await person.leave();
  }
}

/** Every file of `journeys/` exports one `journey`. */
export async function findJourneys(): Promise<Journey[]> {
  const folder = join(__dirname, 'journeys');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .sort();
  return Promise.all(files.map(async (file) => ((await import(join(folder, file))) as { journey: Journey }).journey));
}
