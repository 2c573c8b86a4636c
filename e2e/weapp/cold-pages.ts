import type { Cloud } from '../cloud';
import { elementBudget } from './budgets';
import type { Dist } from './dist';
import { openingsOf } from './personas';
import { Phone } from './phone';
import { Device } from './runtime/device';
import type { Tally } from './tally';
import type { Templates } from './view/compile-wxml';

/** Opens a page as the first thing on a phone that never saw the mini-program. */
export async function openCold(path: string, openid: string, dist: Dist, templates: Templates, cloud: Cloud) {
  const phone = new Phone(dist, templates, cloud, new Device(openid));
  const faults: string[] = [];
  let note = openid;
  try {
    await phone.open(path);
    const elements = phone.elements();
    note += `, ${elements} elements, ${phone.program.payloads.largest.bytes} bytes at most`;
    if (phone.text.trim() === '') faults.push('the page is blank');
    if (elements > elementBudget) faults.push(`${elements} elements, budget ${elementBudget}`);
  } catch (error) {
    faults.push((error as Error).stack ?? String(error));
  }
  // A page that shows why it has nothing to show is no page that opens.
  faults.push(...phone.program.world.refusals, ...phone.faults());
  phone.close();
  return { faults, note };
}

export async function checkColdPages(tally: Tally, dist: Dist, templates: Templates, cloud: Cloud) {
  for (const route of dist.pages) {
    try {
      for (const { openid, path } of await openingsOf(route, cloud)) {
        const { faults, note } = await openCold(path, openid, dist, templates, cloud);
        tally.record(`opens ${route}`, faults, note);
      }
    } catch (error) {
      tally.record(`opens ${route}`, [(error as Error).message]);
    }
  }
}
