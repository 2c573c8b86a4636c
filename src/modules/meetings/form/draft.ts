import { fenOf } from '@/i18n/typed-money';
import type { cloud } from '@/cloud/client';
import { newRequestId } from '@/cloud/request-id';
import type { Position } from '../position';
import { isFree, type Kind } from './choices';

export type Form = Parameters<typeof cloud.meetings.save>[0]['form'];
export type Question = Form['questions'][number];
export type Item = Form['agenda'][number];

/** A question as it is being written: every kind has options, used or not. */
export interface DraftQuestion {
  id: string;
  kind: Question['kind'];
  title: string;
  required: boolean;
  options: string[];
  multiple: boolean;
}
/** A meeting as it is being written: every field is there, filled or not. */
export interface Draft extends Omit<Form, 'place' | 'fee' | 'questions' | 'capacity' | 'companyQuota' | 'liveFinder'> {
  placeName: string;
  address: string;
  region: string | null;
  /** WGS-84. */
  position: Position | null;
  checkInRadius: number | null;
  capacity: string;
  quota: string;
  yuan: string;
  feeBasis: string;
  live: string;
  questions: DraftQuestion[];
}

export const emptyDraft = (): Draft => ({
  kind: 'industry_summit',
  title: '',
  sessionNo: '',
  introduction: '',
  committeeId: null,
  startsAt: null,
  endsAt: null,
  placeName: '',
  address: '',
  region: null,
  position: null,
  checkInRadius: null,
  capacity: '',
  quota: '',
  companions: 0,
  audience: { members: true, tiers: [], committees: [], offices: [], guests: false },
  yuan: '',
  feeBasis: '',
  registrationOpensAt: null,
  registrationClosesAt: null,
  cancelUntil: null,
  questions: [],
  agenda: [],
  live: '',
  urgentReason: '',
});

const optionsOf = (question: Question) => (question.kind === 'choice' ? question.options : []);
export const draftOf = (form: Form): Draft => {
  const { place, fee, capacity, companyQuota, liveFinder, questions, ...rest } = form;
  return {
    ...rest,
    placeName: place?.name ?? '',
    address: place?.address ?? '',
    region: place?.region ?? null,
    position: place?.position ?? null,
    checkInRadius: place?.checkInRadius ?? null,
    capacity: capacity === null ? '' : String(capacity),
    quota: companyQuota === null ? '' : String(companyQuota),
    yuan: fee.fen === 0 ? '' : String(fee.fen / 100),
    feeBasis: fee.basis,
    live: liveFinder ?? '',
    questions: questions.map((question) => ({
      id: question.id,
      kind: question.kind,
      title: question.title,
      required: question.required,
      options: optionsOf(question),
      multiple: question.kind === 'choice' && question.multiple,
    })),
  };
};

/** A number as people type it: in full width, with commas, with its unit. */
const plain = (typed: string) =>
  typed
    .normalize('NFKC')
    .replace(/[,\s]|[人元席]$/g, '')
    .replace('。', '.');
/** A whole number above 0, or null. */
export const readCount = (typed: string) => {
  const digits = plain(typed);
  return /^\d+$/.test(digits) && Number(digits) > 0 ? Number(digits) : null;
};
export const isFinished = ({ kind, title, options }: DraftQuestion) =>
  title.trim() !== '' && (kind !== 'choice' || options.filter((option) => option.trim()).length >= 2);
const asked = ({ id, kind, title, required, options, multiple }: DraftQuestion): Question => {
  const base = { id, title: title.trim(), required };
  if (kind !== 'choice') return { ...base, kind };
  return { ...base, kind, multiple, options: options.map((option) => option.trim()).filter(Boolean) };
};

/** In the contract's shape; `whole` is false when something unfinished had to stay behind. */
export const formOf = (draft: Draft): { form: Form; whole: boolean } => {
  const { placeName, address, region, position, checkInRadius, capacity, quota, yuan, feeBasis, live, ...rest } = draft;
  const questions = rest.questions.filter(isFinished);
  const agenda = rest.agenda.filter(({ title }) => title.trim() !== '');
  const named = placeName.trim() !== '' && region !== null;
  const fen = isFree(rest.kind) ? 0 : (fenOf(yuan) ?? 0);
  const fee = { fen, basis: fen > 0 ? feeBasis : '' };
  return {
    form: {
      ...rest,
      place: named ? { name: placeName.trim(), address: address.trim(), region, position, checkInRadius } : null,
      capacity: readCount(capacity),
      companyQuota: readCount(quota),
      fee,
      liveFinder: live.trim() || null,
      questions: questions.map(asked),
      agenda,
    },
    whole:
      questions.length === rest.questions.length &&
      agenda.length === rest.agenda.length &&
      (named || (placeName.trim() === '' && address.trim() === '' && region === null)),
  };
};

const letters = 'abcdefghijklmnopqrstuvwxyz';
export const newQuestion = (): DraftQuestion => ({
  id: Array.from({ length: 6 }, () => letters[Math.floor(Math.random() * letters.length)]).join(''),
  kind: 'text',
  title: '',
  required: false,
  options: [],
  multiple: false,
});
export const newItem = (): Item => ({
  id: newRequestId(),
  title: '',
  matterType: 'report',
  presenter: '',
  note: '',
  decisionNeeded: false,
  conflictPersonIds: [],
  files: [],
});

export const steps = ['basics', 'when', 'seats', 'registration', 'agenda', 'extras'] as const;
export type Step = (typeof steps)[number];
const homes: Record<string, Step> = {
  kind: 'basics',
  title: 'basics',
  sessionNo: 'basics',
  introduction: 'basics',
  committeeId: 'basics',
  startsAt: 'when',
  endsAt: 'when',
  place: 'when',
  urgentReason: 'when',
  capacity: 'seats',
  companyQuota: 'seats',
  companions: 'seats',
  audience: 'seats',
  registrationOpensAt: 'registration',
  registrationClosesAt: 'registration',
  cancelUntil: 'registration',
  questions: 'registration',
  agenda: 'agenda',
  fee: 'extras',
  liveFinder: 'extras',
};
/** The step on which the field of an issue's path is. */
export const stepOf = (path: string): Step => homes[path.split('.')[0] ?? ''] ?? 'basics';

/** Whether what the device kept is what this version of the client writes. */
export const isDraft = (value: unknown): value is Draft => {
  if (typeof value !== 'object' || value === null) return false;
  const model: Record<string, unknown> = { ...emptyDraft() };
  const given: Record<string, unknown> = { ...value };
  return Object.keys(model).every((key) => key in given && Array.isArray(model[key]) === Array.isArray(given[key]));
};
export type { Kind };
