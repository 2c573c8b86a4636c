import { toE164 } from '@contracts/phone';
import type { Translate } from '@/i18n/typed';
import type { zhCN } from '../../messages/zh-CN';
import type { Meeting } from '../../use-meeting';

export interface Companion {
  name: string;
  phone: string;
}
export type Question = Meeting['form']['questions'][number];
/** A file's name is kept beside its id, so that the page can say which one it was. */
export type Answer = string | string[] | { fileId: string; name: string };
/** A registration as it is being written. */
export interface Entry {
  name: string;
  phone: string;
  title: string;
  companions: Companion[];
  answers: Record<string, Answer>;
}

const words = (value: unknown) => (typeof value === 'string' ? value : '');
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
const answerOf = (value: unknown): Answer | null => {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.filter((each) => typeof each === 'string');
  const { fileId, name } = record(value);
  return typeof fileId === 'string' ? { fileId, name: words(name) } : null;
};

/** What was kept on the device, whatever its age; null when nothing was. */
export const entryFrom = (kept: string): Entry | null => {
  if (!kept) return null;
  let read: unknown;
  try {
    read = JSON.parse(kept);
  } catch {
    return null;
  }
  const raw = record(read);
  const companions = Array.isArray(raw.companions) ? raw.companions.map(record) : [];
  return {
    name: words(raw.name),
    phone: words(raw.phone),
    title: words(raw.title),
    companions: companions.map(({ name, phone }) => ({ name: words(name), phone: words(phone) })),
    answers: Object.fromEntries(
      Object.entries(record(raw.answers)).flatMap(([key, value]) => {
        const answer = answerOf(value);
        return answer === null ? [] : [[key, answer]];
      }),
    ),
  };
};

const isEmpty = (answer: Answer | undefined) =>
  answer === undefined || (typeof answer === 'object' && 'fileId' in answer ? false : answer.length === 0);
const wrongPhone = (phone: string) => phone.trim() !== '' && toE164(phone) === null;

/** What is said beside each field before it is sent, in the order of the page. The server looks again. */
export const faultsOf = (
  entry: Entry,
  questions: readonly Question[],
  t: Translate<(typeof zhCN)['meeting']>,
): Record<string, string> => {
  const faults: Record<string, string> = {};
  if (entry.name.trim().length < 2) faults.name = t('register.nameMissing');
  if (wrongPhone(entry.phone)) faults.phone = t('register.phoneWrong');
  entry.companions.forEach(({ name, phone }, index) => {
    if (!name.trim()) faults[`companions.${index}.name`] = t('register.companionMissing');
    if (wrongPhone(phone)) faults[`companions.${index}.phone`] = t('register.phoneWrong');
  });
  for (const { id, required } of questions)
    if (required && isEmpty(entry.answers[id])) faults[`answers.${id}`] = t('register.missing');
  return faults;
};

/** In the contract's shape; questions that were not answered are left out, and so are answers to questions gone. */
export const wireEntry = (meetingId: string, entry: Entry, questions: readonly Question[]) => ({
  meetingId,
  name: entry.name.trim(),
  phone: entry.phone.trim(),
  title: entry.title.trim(),
  companions: entry.companions.map(({ name, phone }) => ({ name: name.trim(), phone: phone.trim() })),
  answers: Object.fromEntries(
    questions.flatMap(({ id }): [string, string | string[] | { fileId: string }][] => {
      const answer = entry.answers[id];
      if (answer === undefined || isEmpty(answer)) return [];
      if (typeof answer === 'object' && 'fileId' in answer) return [[id, { fileId: answer.fileId }]];
      return [[id, answer]];
    }),
  ),
});
