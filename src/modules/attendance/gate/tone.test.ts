/** @jest-environment node */
import { signals, wav } from './tone';

it.each(Object.entries(signals))('%s is a small WAV file that can be heard', (_, tones) => {
  const bytes = Buffer.from(wav(tones));
  expect(bytes.length).toBeLessThan(10_000);
  expect(bytes.toString('latin1', 0, 4)).toBe('RIFF');
  expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8);
  expect(bytes.readUInt32LE(40)).toBe(bytes.length - 44);
  expect(Math.max(...bytes.subarray(44))).toBeGreaterThan(200);
  expect(Math.min(...bytes.subarray(44))).toBeLessThan(60);
});
