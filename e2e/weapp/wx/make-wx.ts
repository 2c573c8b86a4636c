import { type Api, asynchronous } from './asynchronous';
import { deviceInformation } from './device-information';
import { choosers, fileSystem } from './files';
import { moments } from './moments';
import { navigation } from './navigation';
import { cloudApis, plainNetwork } from './network';
import { pageFurniture } from './page-furniture';
import { addPhoneCalendar, locationApis } from './place';
import { screenAndSound } from './screen-and-sound';
import { intersectionObserver, selectorQuery } from './selector-query';
import { storage } from './storage';
import type { Members } from './failure';
import type { World } from './world';

/** Personal data: each of these asks for the privacy authorisation first (handbook §12.5). */
function personal(world: World): Record<string, Api> {
  const { device } = world;
  const apis: Record<string, Api> = {
    ...choosers(world),
    setClipboardData: ({ data }) => {
      device.clipboard = String(data);
      world.dialogs.say('内容已复制');
    },
    getClipboardData: () => ({ data: device.clipboard }),
    ...locationApis(world),
    addPhoneCalendar: addPhoneCalendar(world),
  };
  return Object.fromEntries(
    Object.entries(apis).map(([name, api]) => [
      name,
      async (options) => {
        await world.privacy.need(world, name);
        return api(options);
      },
    ]),
  );
}

/**
 * The `wx` of the logic layer. It holds what this product uses and nothing else: a call of an API that nobody thought
 * about is a TypeError, as on an old base library.
 */
export function makeWx(world: World): Members {
  const named = (apis: Record<string, Api>, prefix = '') =>
    Object.fromEntries(Object.entries(apis).map(([name, api]) => [name, asynchronous(world, prefix + name, api)]));
  const waiting = (apis: Record<string, Api>) =>
    Object.fromEntries(
      Object.entries(apis).map(([name, api]) => [name, asynchronous(world, name, api, { waitsForPerson: true })]),
    );

  const kept = storage(world);
  const cloud = cloudApis(world);
  const files = fileSystem(world);
  return {
    ...deviceInformation(world),
    ...pageFurniture(world),
    ...moments(world),
    ...screenAndSound(world),
    ...kept.immediate,
    ...named(kept.later),
    ...named(navigation(world)),
    ...named(world.dialogs.members),
    ...waiting(world.dialogs.waiting),
    ...waiting(personal(world)),
    ...waiting(world.privacy.members(world)),
    ...named(plainNetwork(world)),
    ...world.listeners.members(),
    getFileSystemManager: () => files,
    createSelectorQuery: () => selectorQuery(world),
    createIntersectionObserver: intersectionObserver,
    cloud: { init: cloud.init, ...named(cloud.later, 'cloud.') },
  };
}
