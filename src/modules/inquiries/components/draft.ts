import { topics, type Topic } from '@contracts/inquiry-kinds';

/** What is being written; it stays on the device alone. */
export interface Draft {
  topic: Topic | null;
  title: string;
  words: string;
  mayPublish: boolean;
  forUnit: boolean;
}
export const emptyDraft: Draft = { topic: null, title: '', words: '', mayPublish: true, forUnit: false };

const text = (value: unknown) => (typeof value === 'string' ? value : '');
/** A draft as it was kept; what an older version wrote, or nobody, is empty. */
export function readDraft(kept: string): Draft {
  try {
    const given = JSON.parse(kept) as Record<string, unknown>;
    return {
      topic: topics.find((each) => each === given.topic) ?? null,
      ...{ title: text(given.title), words: text(given.words) },
      ...{ mayPublish: given.mayPublish !== false, forUnit: given.forUnit === true },
    };
  } catch {
    return emptyDraft;
  }
}

export type Missing = 'topic' | 'title' | 'words';
/** What is still wanting, in reading order. */
export const missingOf = ({ topic, title, words }: Pick<Draft, 'topic' | 'title' | 'words'>): Missing[] => [
  ...(topic === null ? (['topic'] as const) : []),
  ...([...title.trim()].length < 2 ? (['title'] as const) : []),
  ...([...words.trim()].length < 5 ? (['words'] as const) : []),
];
