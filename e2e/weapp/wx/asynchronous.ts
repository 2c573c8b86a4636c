import { type Options, WxFailure } from './failure';
import type { World } from './world';

export type Api = (options: Options) => unknown;

/**
 * An API with `success`, `fail` and `complete`, or a promise when none of them is given. It answers in a later turn,
 * never at once, and its answer belongs to the sandbox. One that waits for the person is no work under way.
 */
export function asynchronous(world: World, name: string, api: Api, { waitsForPerson = false } = {}) {
  return (options: Options = {}) => {
    const done = waitsForPerson ? () => {} : world.pending.add();
    world.calls.push({ api: name, options });
    const settle = async (report: (result: unknown, failed: boolean) => void) => {
      await new Promise((resolve) => setImmediate(resolve));
      try {
        const result = (await api(options)) as Options | undefined;
        report(bringFields(world, { errMsg: `${name}:ok`, ...result }), false);
      } catch (error) {
        const detail = error instanceof WxFailure ? error.detail : {};
        report(world.sandbox.bring({ errMsg: `${name}:fail ${(error as Error).message}`, ...detail }), true);
      } finally {
        done();
      }
    };
    if (options.success || options.fail || options.complete) {
      void settle((result, failed) => {
        answer(world, failed ? options.fail : options.success, result);
        answer(world, options.complete, result);
      });
      return undefined;
    }
    return world.sandbox.newPromise((resolve, reject) => {
      void settle((result, failed) => (failed ? reject(result) : resolve(result)));
    });
  };
}

/** Fields that hold bytes arrive as an ArrayBuffer, all others as JSON. */
function bringFields(world: World, result: Options): unknown {
  const whole = world.sandbox.bring(
    Object.fromEntries(Object.entries(result).filter(([, value]) => !(value instanceof Uint8Array))),
  ) as Options;
  for (const [key, value] of Object.entries(result)) {
    if (value instanceof Uint8Array) whole[key] = world.sandbox.bytes(value);
  }
  return whole;
}

function answer(world: World, callback: unknown, result: unknown) {
  if (typeof callback === 'function') world.guard(() => callback(result));
}
