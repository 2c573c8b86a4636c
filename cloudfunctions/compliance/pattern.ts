export const textLabels = ['FEE01', 'FEE04', 'FEE08', 'FEE11', 'FEE20', 'APPEAL01', 'APPEAL02', 'TRUST01'] as const;
export type TextLabel = (typeof textLabels)[number];
/** What sentences are weighed for: OUTING is a tour that an agenda has beside the meeting. */
export const weighedLabels = [...textLabels, 'OUTING'] as const;
export type WeighedLabel = (typeof weighedLabels)[number];

/** What a label is known by, as it is kept (weights.ts). */
export interface Packed {
  /** What is said for it before anything is read. */
  bias: number;
  /** Weight of one level. */
  step: number;
  /** A level, and the runs of one, of two and of three characters that have it, one after the other. */
  runs: readonly (readonly [level: number, ones: string, twos: string, threes: string])[];
  /** Levels of the lists of words, by `<of.name>` (signs.ts). */
  lists: Readonly<Record<string, number>>;
}

/** A list of words by its name, set apart by spaces. */
export type Slots = Readonly<Record<string, string>>;
/** What offends, said in slots; with a second one: what in the same sentence makes this frame alone harmless. */
export type Says = string | readonly [says: string, unless: string];

/** Words that offend, in a sentence in the form of `foldClauses`: all of them, wherever they stand. */
export interface Frame {
  label: TextLabel;
  all: readonly RegExp[];
  /** What in the same sentence makes it harmless. */
  unless: readonly RegExp[];
  /** Whether its parts may stand in different sentences of a text. */
  apart: boolean;
}

/** Words as one expression: `<slot>` is any word of the slot, `~9` up to nine signs between. */
const sourceOf = (words: string, slots: Slots): string =>
  words
    .trim()
    .split(/\s+/)
    .join('|')
    .replace(/~(\d+)/g, '.{0,$1}')
    .replace(/<(\w+)>/g, (_, name: string) => `(?:${sourceOf(slots[name] ?? '', slots)})`);

export const anyOf = (words: string, slots: Slots = {}): RegExp => new RegExp(sourceOf(words, slots));

/**
 * The frames of one label, each compiled once. ` & ` stands between parts that may come in any order; every part is looked
 * for by itself and has no unbounded repeat in it, so that a long text takes time in proportion to its length.
 */
export const framesOf = (
  label: TextLabel,
  slots: Slots,
  says: readonly Says[],
  unless: string,
  apart = false,
): Frame[] => {
  const harmless = anyOf(unless, slots);
  return says.map((each): Frame => {
    const [words, but] = typeof each === 'string' ? [each] : each;
    return {
      ...{ label, apart },
      all: words.split(/\s+&\s+/).map((part) => anyOf(part, slots)),
      unless: but ? [harmless, anyOf(but, slots)] : [harmless],
    };
  });
};
