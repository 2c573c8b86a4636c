import { asynchronous } from './asynchronous';
import { type Members, WxFailure } from './failure';
import type { World } from './world';

/** The phone's light and loudspeaker. What was set stays set until it is set back, as on a phone. */
export function screenAndSound(world: World): Members {
  const { device } = world;
  return {
    setScreenBrightness: asynchronous(world, 'setScreenBrightness', ({ value }) => {
      if (typeof value !== 'number' || value < 0 || value > 1) throw new WxFailure('value should be 0 to 1');
      device.brightness = value;
    }),
    getScreenBrightness: asynchronous(world, 'getScreenBrightness', () => ({ value: device.brightness })),
    setKeepScreenOn: asynchronous(world, 'setKeepScreenOn', ({ keepScreenOn }) => {
      if (typeof keepScreenOn !== 'boolean') throw new WxFailure('keepScreenOn should be Boolean');
      device.keepsScreenOn = keepScreenOn;
    }),
    setInnerAudioOption: asynchronous(world, 'setInnerAudioOption', () => ({})),
    createInnerAudioContext: () => audio(world),
  };
}

/** Plays WAV files of the phone or of the package; anything else is an error that the listener hears, or nobody. */
function audio({ device, dist, guard, sandbox }: World) {
  const listeners = new Set<(error: unknown) => void>();
  const context = {
    src: '',
    volume: 1,
    play: () => {
      const { src } = context;
      const bytes = device.files.get(src);
      const isWav = bytes ? Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'RIFF' : false;
      if (isWav || (!bytes && src !== '' && dist.has(src.replace(/^\//, '')))) device.sounds.push(src);
      else for (const listener of listeners) guard(() => listener(sandbox.bring({ errCode: 10004, errMsg: src })));
    },
    stop: () => {},
    pause: () => {},
    destroy: () => listeners.clear(),
    onError: (listener: (error: unknown) => void) => void listeners.add(listener),
    offError: () => listeners.clear(),
    onEnded: () => {},
    onCanplay: () => {},
  };
  return context;
}
