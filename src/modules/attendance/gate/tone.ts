/** One tone of a signal: Hz (0 is a pause) and milliseconds. */
export type Tone = readonly [hertz: number, milliseconds: number];

const rate = 8000;
const header = 44;

/** A WAV file (8 kHz, 8 bit, one channel) of the tones one after the other; each swells and fades, so nothing clicks. */
export const wav = (tones: readonly Tone[]): ArrayBuffer => {
  const counts = tones.map(([, milliseconds]) => Math.round((rate * milliseconds) / 1000));
  const samples = counts.reduce((sum, count) => sum + count, 0);
  const buffer = new ArrayBuffer(header + samples);
  const view = new DataView(buffer);
  const word = (at: number, letters: string) => {
    for (let i = 0; i < letters.length; i += 1) view.setUint8(at + i, letters.charCodeAt(i));
  };
  word(0, 'RIFF');
  view.setUint32(4, header - 8 + samples, true);
  word(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  word(36, 'data');
  view.setUint32(40, samples, true);
  let at = header;
  tones.forEach(([hertz], index) => {
    const count = counts[index] ?? 0;
    const edge = Math.min(80, count / 2);
    for (let i = 0; i < count; i += 1) {
      const loud = Math.min(1, i / edge, (count - i) / edge);
      view.setUint8(at, 128 + Math.round(100 * loud * Math.sin((2 * Math.PI * hertz * i) / rate)));
      at += 1;
    }
  });
  return buffer;
};

/** What a gate says to the ear: up is well, twice the same is again, down and low is no. */
export const signals = {
  checkedIn: [
    [880, 90],
    [1320, 160],
  ],
  already: [
    [660, 110],
    [0, 60],
    [660, 110],
  ],
  refused: [
    [330, 160],
    [220, 320],
  ],
} as const satisfies Record<string, readonly Tone[]>;
