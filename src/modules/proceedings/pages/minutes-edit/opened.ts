import type { Minutes, MinutesWords } from '@contracts/minutes';
import type { KeptMinutes } from './kept-minutes';

export interface Opened {
  revision: number;
  words: MinutesWords;
  correction: string;
  /** A locked version is being corrected. */
  correcting: boolean;
  /** `restored`: goes on with what this device kept; `conflict`: and somebody else saved meanwhile. */
  from: 'server' | 'restored' | 'conflict';
}
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
const same = (one: MinutesWords, other: MinutesWords) => {
  const flat = ({ host, recorder, items, dissent, annexes }: MinutesWords) =>
    JSON.stringify([
      host,
      recorder,
      items.map(({ agendaItemId, title, presenter, points, conclusion }) => [
        agendaItemId,
        title,
        presenter,
        points,
        conclusion,
      ]),
      dissent,
      annexes,
    ]);
  return flat(one) === flat(other);
};

/** With what the editor begins: the server's words, or what this device kept of a writing that was cut off. */
export const openMinutes = (current: Minutes | null, agenda: Agenda, kept: KeptMinutes | null): Opened => {
  const correcting = current?.state === 'locked';
  const server = {
    revision: current?.revision ?? 0,
    words: current?.words ?? blank(agenda),
    // The reason of an earlier correction is not that of this one.
    correction: correcting ? '' : (current?.correction ?? ''),
    correcting,
  };
  if (!kept || same(kept.words, server.words)) return { ...server, from: 'server' };
  const { words, correction, revision } = kept;
  // Its own revision: words written on an older one must not pass for newer.
  return { ...server, revision, words, correction, from: revision === server.revision ? 'restored' : 'conflict' };
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
