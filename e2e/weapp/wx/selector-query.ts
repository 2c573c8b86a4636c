import type { Rect, World } from './world';

type Callback = (found: unknown) => void;

/** `wx.createSelectorQuery`: places of elements, asked of whoever draws the page. */
export function selectorQuery(world: World) {
  const asked: { selector: string | null; all: boolean; callback?: Callback }[] = [];
  const query = {
    in: () => query,
    select: (selector: string) => fields(selector, false),
    selectAll: (selector: string) => fields(selector, true),
    selectViewport: () => fields(null, false),
    exec: (callback?: Callback) => {
      void world.pending.during(async () => {
        const found = await Promise.all(asked.map(({ selector, all }) => answer(world, selector, all)));
        world.guard(() => {
          asked.forEach(({ callback: own }, index) => own?.(world.sandbox.bring(found[index])));
          callback?.(world.sandbox.bring(found));
        });
      });
      return query;
    },
  };
  const fields = (selector: string | null, all: boolean) => {
    const ask = (first?: unknown, second?: unknown) => {
      const callback = [first, second].find((given) => typeof given === 'function') as Callback | undefined;
      asked.push({ selector, all, callback });
      return query;
    };
    return { boundingClientRect: ask, scrollOffset: ask, fields: ask };
  };
  return query;
}

async function answer(world: World, selector: string | null, all: boolean): Promise<unknown> {
  const { width, height } = world.device;
  const viewport: Rect = { left: 0, top: 0, right: width, bottom: height, width, height };
  if (selector === null) return { ...viewport, scrollTop: 0, scrollLeft: 0 };
  const rects = (await world.measure(selector)).map((rect) => ({ ...rect, scrollTop: 0, scrollLeft: 0 }));
  return all ? rects : (rects[0] ?? null);
}

/** Observers that never report: nothing scrolls by itself here. */
export function intersectionObserver() {
  const observer = {
    relativeTo: () => observer,
    relativeToViewport: () => observer,
    observe: () => {},
    disconnect: () => {},
  };
  return observer;
}
