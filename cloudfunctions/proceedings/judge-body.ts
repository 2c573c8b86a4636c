import { bodyKinds, partyKinds, type MeetingKind } from '../../contracts/meeting-kinds';
import type { MeetingStatus } from '../../contracts/meetings';
import type { RollBasis } from '../../contracts/proceedings';
import type { Office } from '../../contracts/wire';
import { foldText } from '../ground/fold-text';

/** Kinds that decide something, and so have a roll. */
const hasRoll = (kind: MeetingKind): boolean => (bodyKinds as readonly string[]).includes(kind);

/** Whose offices make up the body; empty for a body of members, which no office names. */
export const officesOfBody = (kind: MeetingKind): readonly Office[] => {
  switch (kind) {
    case 'council':
    case 'standing_council':
      return ['council', 'president'];
    case 'supervisory':
      return ['supervisor'];
    case 'president_office':
      return ['president'];
    case 'party_general':
    case 'party_committee':
      return ['party'];
    default:
      return [];
  }
};

/** By what a roll can be set: members are not those of a party branch, and a body of members has no offices. */
export const basesOf = (kind: MeetingKind): RollBasis[] => {
  if (!hasRoll(kind)) return [];
  const byOffices = officesOfBody(kind).length > 0;
  const ofParty = (partyKinds as readonly string[]).includes(kind);
  return [...(ofParty ? [] : (['members'] as const)), ...(byOffices ? (['offices'] as const) : []), 'people'];
};

/** The roll is set before the meeting, or in it as long as nothing was put to the vote. */
export const mayResetRoll = (status: string, motions: boolean): boolean =>
  !motions && ['draft', 'noticed', 'in_session'].includes(status);

const askBeforeMinutes = 120;
/** Questions are taken from two hours before the meeting until it is closed. */
export const mayAsk = (status: MeetingStatus, startsAt: Date | null, now: Date): boolean =>
  status === 'in_session' ||
  (status === 'noticed' && startsAt !== null && startsAt.getTime() - now.getTime() <= askBeforeMinutes * 60_000);

/** Unanswered questions that one person may have at a time. */
export const mostQuestions = 5;

/** Secret by law or by every charter: the dues standard (民发〔2014〕166号) and elections. */
export const needsSecret = (matterType: string): boolean => ['election', 'dues'].includes(matterType);

/** What a motion is about: an item of the agenda that needs more than others is not called something lighter. */
export const matterOf = <T extends string>(asked: T, onAgenda: string | null): T | 'election' | 'dues' | 'charter' =>
  onAgenda === 'election' || onAgenda === 'dues' || onAgenda === 'charter' ? onAgenda : asked;

export interface AgendaTitle {
  id: string;
  title: string;
  /** Somebody has an interest in it: a motion under a longer or shorter title would leave him in. */
  conflicts: boolean;
}
// A word or two are in many a title.
const tellingLength = 4;
/**
 * The item of the agenda that a motion's title is about, by its title; of an item in which somebody has an interest also by
 * a title that holds its, or is held by it. Null when it has a title of its own.
 */
export const itemNamed = (title: string, agenda: readonly AgendaTitle[]): string | null => {
  const meant = foldText(title);
  if (!meant) return null;
  const same = agenda.find((item) => foldText(item.title) === meant);
  const akin = (item: AgendaTitle) => {
    const its = foldText(item.title);
    return (
      item.conflicts &&
      Math.min([...its].length, [...meant].length) >= tellingLength &&
      (meant.includes(its) || its.includes(meant))
    );
  };
  return (same ?? agenda.find(akin))?.id ?? null;
};

/** Questions that one person may ask an hour, answered or not. */
export const mostQuestionsAnHour = 10;
