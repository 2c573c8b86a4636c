import type { Browser } from 'playwright-core';
import { tabs } from '../../src/tabs';
import type { Cloud } from '../cloud';
import { describeError } from '../plain-text';
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

/** Opens every page as whoever uses it, each time anew, and says what went wrong. */
export async function visitEveryPage(browser: Browser, cloud: Cloud, manner: Manner): Promise<Visit[]> {
  const { audited, pictures = '', only = [], ...look } = manner;
  const visits: Visit[] = [];
  const routes = await browserRoutes();
  for (const route of routes.filter((each) => only.length === 0 || only.some((word) => each.includes(word)))) {
    const ways = await openingsOf(route, cloud);
    for (const [i, { openid, path }] of ways.entries()) {
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
  }
  return visits;
}
