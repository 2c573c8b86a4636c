import type { cloud } from '@/cloud/client';
import type { MaterialCode, MemberKind, unitSizes } from '@contracts/application';
import type { ApplicationConsent } from '@contracts/consents';
import type { IdType } from '@contracts/identity-document';

export interface DraftRepresentative {
  name: string;
  phone: string;
  title: string;
  primary: boolean;
}
/** A file that the server has confirmed, and what the applicant says of it. `validTo`: null is 长期, undefined unsaid. */
export interface DraftMaterial {
  code: MaterialCode;
  fileId: string;
  fileName: string;
  bytes: number;
  type: string;
  nameOnDocument: string;
  number: string;
  validTo?: string | null;
}

/** The form as it is being written: every field is there, filled or not. */
export interface DraftForm {
  kind: MemberKind;
  name: string;
  uscc: string;
  legalRep: string;
  size: (typeof unitSizes)[number] | null;
  industry: string | null;
  region: string | null;
  address: string;
  introduction: string;
  committeeId: string | null;
  idType: IdType;
  idNumber: string;
  phone: string;
  title: string;
  representatives: DraftRepresentative[];
  materials: DraftMaterial[];
  consents: ApplicationConsent[];
}

export const emptyRepresentative = (primary: boolean): DraftRepresentative => ({
  name: '',
  phone: '',
  title: '',
  primary,
});

export const emptyForm = (kind: MemberKind): DraftForm => ({
  kind,
  name: '',
  uscc: '',
  legalRep: '',
  size: null,
  industry: null,
  region: null,
  address: '',
  introduction: '',
  committeeId: null,
  idType: 'residentId',
  idNumber: '',
  phone: '',
  title: '',
  representatives: [emptyRepresentative(true)],
  materials: [],
  consents: [],
});

/**
 * What a draft keeps. The document number stays out: a draft is not encrypted. So do the ticks: a consent is given at
 * the moment of sending.
 */
export const stored = ({ idNumber: _, consents: __, ...form }: DraftForm) => ({
  ...form,
  materials: form.materials.map((material) => ({
    ...material,
    validTo: material.validTo === undefined ? '' : material.validTo,
  })),
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const words = (value: unknown) => (typeof value === 'string' ? value : '');
const choice = (value: unknown) => (typeof value === 'string' && value ? value : null);
const list = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : []);

const materialOf = (raw: Record<string, unknown>): DraftMaterial => ({
  code: words(raw.code) as MaterialCode,
  fileId: words(raw.fileId),
  fileName: words(raw.fileName),
  bytes: Number(raw.bytes) || 0,
  type: words(raw.type),
  nameOnDocument: words(raw.nameOnDocument),
  number: words(raw.number),
  ...(raw.validTo === null ? { validTo: null } : words(raw.validTo) ? { validTo: words(raw.validTo) } : {}),
});

/** A draft of any age, of this client or another, as a whole form; what is not understood is left empty. */
export const restored = (kind: MemberKind, raw: Record<string, unknown>): DraftForm => {
  const representatives = list(raw.representatives).map((each) => ({
    name: words(each.name),
    phone: words(each.phone),
    title: words(each.title),
    primary: each.primary === true,
  }));
  return {
    kind,
    name: words(raw.name),
    uscc: words(raw.uscc),
    legalRep: words(raw.legalRep),
    size: choice(raw.size) as DraftForm['size'],
    industry: choice(raw.industry),
    region: choice(raw.region),
    address: words(raw.address),
    introduction: words(raw.introduction),
    committeeId: choice(raw.committeeId),
    idType: (choice(raw.idType) ?? 'residentId') as DraftForm['idType'],
    idNumber: '',
    phone: words(raw.phone),
    title: words(raw.title),
    representatives: representatives.length > 0 ? representatives : [emptyRepresentative(true)],
    materials: list(raw.materials)
      .map(materialOf)
      .filter((material) => material.fileId),
    consents: [],
  };
};

type Application = Awaited<ReturnType<typeof cloud.membership.myApplication>>;
/** `+8613812345678` as people write it. */
const localPhone = (phone: string) => phone.replace(/^\+86(?=1\d{10}$)/, '');

/** The form that answers a return: everything that was sent, the document number to be entered anew. */
export const formOfApplication = (application: Application, consents: readonly ApplicationConsent[]): DraftForm => {
  const [first] = application.representatives;
  const individual = application.kind === 'individual';
  return {
    ...emptyForm(application.kind),
    name: application.name,
    uscc: application.uscc ?? '',
    legalRep: application.legalRep ?? '',
    size: application.size,
    industry: application.industry,
    region: application.region,
    address: application.address ?? '',
    introduction: application.introduction ?? '',
    committeeId: application.committee?.id ?? null,
    idType: application.idType ?? 'residentId',
    phone: individual && first ? localPhone(first.phone) : '',
    title: individual ? (first?.title ?? '') : '',
    representatives: individual
      ? []
      : application.representatives.map(({ name, phone, title, primary }) => ({
          name,
          phone: localPhone(phone),
          title: title ?? '',
          primary,
        })),
    materials: application.materials.map((material) => ({
      code: material.code,
      fileId: material.fileId,
      fileName: material.fileName,
      bytes: material.bytes,
      type: material.type,
      nameOnDocument: material.nameOnDocument ?? '',
      number: material.number ?? '',
      ...(material.validTo === undefined ? {} : { validTo: material.validTo }),
    })),
    consents: [...consents],
  };
};
