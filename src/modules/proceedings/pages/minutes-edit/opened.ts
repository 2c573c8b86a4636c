import type { Minutes, MinutesWords } from '@contracts/minutes';

export interface Opened {
  revision: number;
  words: MinutesWords;
  correction: string;
  /** A locked version is being corrected. */
  correcting: boolean;
}
/** What is kept of them while they are written. */
export type Content = Pick<Opened, 'words' | 'correction'>;
type Agenda = readonly { id: string; title: string; presenter: string }[];

const blank = (agenda: Agenda): MinutesWords => ({
  host: '',
  recorder: '',
  items: agenda.map(({ id, title, presenter }) => ({
    agendaItemId: id,
    title,
    presenter,
    points: '',
    conclusion: '',
  })),
  dissent: '',
  annexes: [],
});
/** With what the editor begins where this device has nothing newer. */
export const openMinutes = (current: Minutes | null, agenda: Agenda): Opened => {
  const correcting = current?.state === 'locked';
  return {
    revision: current?.revision ?? 0,
    words: current?.words ?? blank(agenda),
    // The reason of an earlier correction is not that of this one.
    correction: correcting ? '' : (current?.correction ?? ''),
    correcting,
  };
};

/** As the wire takes it: no empty lines among the annexes, no item without a title. */
export const wireWords = (words: MinutesWords, untitled: string): MinutesWords => ({
  ...words,
  items: words.items.map((item) => ({ ...item, title: item.title.trim() || untitled })),
  annexes: words.annexes.map((line) => line.trim().slice(0, 120)).filter(Boolean),
});

export const missingWords = ({ host, recorder, items }: MinutesWords) => ({
  host: !host.trim(),
  recorder: !recorder.trim(),
  items: items.length === 0,
  conclusions: items.filter(({ conclusion }) => !conclusion.trim()).map(({ title }) => title),
});
