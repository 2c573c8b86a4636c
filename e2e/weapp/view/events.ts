import type { MiniProgram } from '../runtime/mini-program';
import { dataset, textAttribute, upwards, type ViewNode } from './node';

/** Events that a finger makes travel up; those of a control stay where they are. */
const bubbling = new Set(['tap', 'touchstart', 'touchmove', 'touchend', 'touchcancel', 'longpress', 'longtap']);

/** Sends an event as the view does. Returns how many handlers heard it. */
export async function send(
  program: MiniProgram,
  node: ViewNode,
  type: string,
  detail: Record<string, unknown> = {},
): Promise<number> {
  const place = (one: ViewNode) => ({
    id: textAttribute(one, 'id'),
    dataset: dataset(one),
    offsetLeft: 0,
    offsetTop: 0,
  });
  const touch = { identifier: 0, pageX: 1, pageY: 1, clientX: 1, clientY: 1 };
  let heard = 0;
  const travel = () => {
    for (const here of upwards(node)) {
      const bound = (prefix: string) => here.attributes[prefix + type] ?? here.attributes[`${prefix}:${type}`];
      const stops = bound('catch');
      const handler = bound('bind') ?? stops;
      if (typeof handler === 'string' && handler !== '') {
        const member = here.owner[handler];
        if (typeof member !== 'function') throw new Error(`${here.owner.route} has no handler ${handler} for ${type}`);
        heard++;
        const event = program.world.sandbox.bring({
          type,
          timeStamp: Math.round(performance.now()),
          target: place(node),
          currentTarget: place(here),
          mark: {},
          detail,
          touches: [],
          changedTouches: [touch],
        });
        program.guard(() => member.call(here.owner, event));
      }
      if (stops !== undefined || !bubbling.has(type)) break;
    }
  };
  if (type === 'tap') await program.world.gesture.during(travel);
  else travel();
  await program.pending.settle();
  return heard;
}
