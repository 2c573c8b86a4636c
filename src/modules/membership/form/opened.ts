import type { cloud } from '@/cloud/client';
import { newRequestId } from '@/cloud/request-id';
import type { Place } from '@/kit/keeper';
import type { MemberKind } from '@contracts/application';
import { applicationConsents, type ApplicationConsent, consentVersions } from '@contracts/consents';
import { type DraftForm, emptyForm, formOfApplication, restored } from './draft-form';
import type { LocalDraft } from './local-drafts';
import { pathOfComplaint } from './complaint';
import { stepOfPath, stepsOf } from './steps';

export type Application = Awaited<ReturnType<typeof cloud.membership.myApplication>>;
type ServerDraft = Awaited<ReturnType<typeof cloud.membership.drafts>>['rows'][number];
type ConsentRow = Awaited<ReturnType<typeof cloud.identity.consents>>['rows'][number];

interface Answering {
  membershipId: string;
  version: number;
  uscc: string | null;
  /** What the reviewer asked to be mended. */
  reason: string | null;
  /** The field that it is about, as far as its words tell. */
  about: string | null;
  /** What was sent before can be opened by its material's id. */
  materials: Record<string, string>;
}

/** What the form starts from. */
export interface Opened {
  /** Its place on the device's shelf. */
  slot: string;
  place: Place;
  /** The returned application that is being answered. */
  answering: Answering | null;
  /** Consents that are still in force, with the day they were given; only when answering. */
  given: Partial<Record<ApplicationConsent, string>>;
  step: number;
  form: DraftForm;
  savedAt: string | null;
}

/** The reason of the last event of a kind. */
export const lastReason = ({ timeline }: Application, kind: 'returned' | 'refused') =>
  timeline.reduce<string | null>((found, event) => (event.kind === kind ? event.reason : found), null);

const nowhere: Place = { id: null, version: null };
const bounded = (kind: MemberKind, step: number) => Math.min(Math.max(0, step), stepsOf(kind).length - 1);

export const openNew = (kind: MemberKind, person: { name: string | null; phone: string | null } | null): Opened => {
  const form = emptyForm(kind);
  const [name, phone] = [person?.name ?? '', person?.phone?.replace(/^\+86/, '') ?? ''];
  return {
    slot: newRequestId(),
    place: nowhere,
    answering: null,
    given: {},
    step: 0,
    savedAt: null,
    form:
      kind === 'individual'
        ? { ...form, name, phone }
        : { ...form, representatives: [{ name, phone, title: '', primary: true }] },
  };
};

export const openLocal = ({ slot, place, content }: LocalDraft): Opened => ({
  slot,
  place,
  answering: null,
  given: {},
  step: bounded(content.kind, content.step),
  form: restored(content.kind, content.form),
  savedAt: null,
});

export const openServer = (draft: ServerDraft): Opened => ({
  slot: draft.id,
  place: { id: draft.id, version: draft.version },
  answering: null,
  given: {},
  step: bounded(draft.kind, draft.step),
  form: restored(draft.kind, draft.form),
  savedAt: draft.savedAt,
});

/** The answer to a return: begun before, or what was sent. Consents given then and in force still are taken along. */
export const openAnswer = (application: Application, consents: readonly ConsentRow[], begun: Opened | null): Opened => {
  const valid = consents.flatMap(({ code, version, withdrawnAt, grantedAt }) => {
    const asked = applicationConsents.find((each) => each === code);
    return asked && !withdrawnAt && version === consentVersions[asked] ? [{ code: asked, grantedAt }] : [];
  });
  const codes = [...new Set(valid.map(({ code }) => code))];
  const reason = lastReason(application, 'returned');
  const about = pathOfComplaint(reason, application.check, application.kind);
  const answering: Answering = {
    membershipId: application.id,
    version: application.version,
    uscc: application.uscc,
    reason,
    about,
    materials: Object.fromEntries(application.materials.map(({ fileId, id }) => [fileId, id])),
  };
  const given = Object.fromEntries(valid.map(({ code, grantedAt }) => [code, grantedAt]));
  if (begun) return { ...begun, answering, given, form: { ...begun.form, consents: codes } };
  return {
    slot: newRequestId(),
    place: nowhere,
    answering,
    given,
    step: about ? stepOfPath(application.kind, about) : 0,
    form: formOfApplication(application, codes),
    savedAt: null,
  };
};
