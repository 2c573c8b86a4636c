import type { Browser } from 'playwright-core';
import { house, type ModuleName } from '../../contracts/house';
import type { ActionMeta } from '../../contracts/wire';
import { tabs } from '../../src/tabs';
import type { Cloud } from '../cloud';
import { describeError } from '../plain-text';
import { roundTripBudget } from '../weapp/budgets';
import { openingsOf } from '../weapp/personas';
import { audit } from './audit';
import { Person, type Look } from './person';

/** Every page that the browser has, as the router names it; a few are of the browser alone. */
async function browserRoutes(): Promise<string[]> {
  process.env.TARO_ENV = 'h5';
  const { modulePages } = await import('../../src/routes');
  const pages = Object.entries(modulePages as Record<string, readonly string[]>).flatMap(([module, names]) =>
    names.map((page) => `modules/${module}/pages/${page}/index`),
  );
  return [...tabs.map((tab) => `pages/${tab}/index`), ...pages];
}

export interface Visit {
  name: string;
  faults: string[];
}
export interface Manner extends Look {
  /** `true`: what axe-core finds is a fault. */
  audited?: boolean;
  /** Folder for a picture of each. */
  pictures?: string;
  /** Only pages whose address has one of these in it. */
  only?: string[];
}

/** Pages that are open at once: one waits for its network while another is looked at. */
const lanes = 3;

/** Opens every page as whoever uses it, each time anew, and says what went wrong, in the order of the pages. */
export async function visitEveryPage(browser: Browser, cloud: Cloud, manner: Manner): Promise<Visit[]> {
  const { only = [] } = manner;
  const routes = (await browserRoutes()).filter(
    (route) => only.length === 0 || only.some((word) => route.includes(word)),
  );
  const visits: Visit[][] = [];
  const reads = new Reads(cloud);
  await reads.look();
  const left = [...routes.entries()];
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      visits[next[0]] = await visitRoute(browser, cloud, next[1], manner);
      await reads.look();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return [...visits.flat(), { name: 'round trips of all that is read', faults: reads.overBudget() }];
}

/** Reads that go there oftener, and why. */
const oftener: Readonly<Record<string, number>> = {
  // Judged anew when what it is matched with has changed: once a change, not once a reading (decisions/053).
  'reconciliation.queue': 5,
};
/** What the pages read, by how often each read went to the database (design §9). */
class Reads {
  private seen = 0;
  private readonly most = new Map<string, number>();

  constructor(private readonly cloud: Cloud) {}

  async look(): Promise<void> {
    for (const { seq, function: module, action, roundTrips } of await this.cloud.callsAfter(this.seen)) {
      this.seen = Math.max(this.seen, seq);
      const actions: Record<string, { '~orpc': { meta: Partial<ActionMeta> } }> = house[module as ModuleName] ?? {};
      if (actions[action]?.['~orpc'].meta.kind !== 'read') continue;
      const name = `${module}.${action}`;
      this.most.set(name, Math.max(roundTrips ?? 0, this.most.get(name) ?? 0));
    }
  }

  overBudget(): string[] {
    return [...this.most]
      .filter(([name, roundTrips]) => roundTrips > (oftener[name] ?? roundTripBudget))
      .map(([name, roundTrips]) => `${name} goes to the database ${roundTrips} times, ${roundTripBudget} at most`);
  }
}

async function visitRoute(browser: Browser, cloud: Cloud, route: string, manner: Manner): Promise<Visit[]> {
  const { audited, pictures = '', only: _, ...look } = manner;
  const visits: Visit[] = [];
  // Asked for now, for some addresses hold a code that is soon over.
  for (const [i, { openid, path }] of (await openingsOf(route, cloud)).entries()) {
    const person = await Person.arrive(browser, cloud.url, { openid, pictures, ...look });
    const faults: string[] = [];
    const name = `${route.replace(/^modules\/|pages\/|\/index$/g, '').replace(/\//g, '-')}${i > 0 ? `-${i + 1}` : ''}`;
    try {
      await person.open(path);
      if (pictures) await person.shoot(name, 'css');
      if (audited) faults.push(...(await audit(person)));
    } catch (error) {
      faults.push(describeError(error));
    }
    faults.push(...person.faults);
    visits.push({ name: `${name} as ${openid}`, faults });
    await person.leave();
  }
  return visits;
}
