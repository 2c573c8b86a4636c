import Taro from '@tarojs/taro';
import { signals, wav } from '../../gate/tone';
import type { Outcome } from '../../components/outcome-panel';

// The name beside the sign says the same: a phone that cannot beep or shake is left alone.
const quietly = (work: () => unknown) => {
  try {
    void Promise.resolve(work()).catch(() => undefined);
  } catch {
    // Nothing to hear, then.
  }
};

const address = (outcome: Outcome): string => {
  const sound = wav(signals[outcome]);
  if (process.env.TARO_ENV === 'h5') return URL.createObjectURL(new Blob([sound], { type: 'audio/wav' }));
  const path = `${Taro.env.USER_DATA_PATH}/gate-${outcome}.wav`;
  Taro.getFileSystemManager().writeFileSync(path, sound);
  return path;
};

const sounds = new Map<Outcome, Taro.InnerAudioContext>();
const soundOf = (outcome: Outcome) => {
  const made = sounds.get(outcome) ?? Taro.createInnerAudioContext();
  if (!sounds.has(outcome)) {
    // A gate is heard also on a phone that is muted.
    if (process.env.TARO_ENV === 'weapp') quietly(() => Taro.setInnerAudioOption({ obeyMuteSwitch: false }));
    made.src = address(outcome);
    sounds.set(outcome, made);
  }
  return made;
};

const shakes = { checkedIn: 'light', already: 'medium', refused: 'heavy' } as const;

/** The ear and the hand learn what came of a scan before the eye does. */
export const signal = (outcome: Outcome) => {
  quietly(() => {
    const sound = soundOf(outcome);
    sound.stop();
    sound.play();
  });
  if (process.env.TARO_ENV !== 'weapp') return;
  quietly(() => Taro.vibrateShort({ type: shakes[outcome] }));
  if (outcome === 'refused') setTimeout(() => quietly(() => Taro.vibrateShort({ type: 'heavy' })), 180);
};
