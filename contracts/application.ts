import * as z from 'zod';
import { diagnoseUscc } from './uscc';
import { applicationConsents } from './consents';
import { normaliseIdNumber } from './id-number';
import { idTypes } from './identity-document';
import { toE164 } from './phone';
import { region } from './region';
import { code, day, id, name, personName, printable, text } from './wire';

export const memberKinds = ['unit', 'individual', 'group'] as const;
export const memberKind = z.enum(memberKinds);
export type MemberKind = z.infer<typeof memberKind>;

/** 大/中/小/微, 工信部联企业〔2011〕300号. */
export const unitSizes = ['large', 'medium', 'small', 'micro'] as const;

/** Application materials (handbook §2.2). */
const materialCodes = [
  'applicationForm',
  'businessLicense',
  'representativeAuth',
  'industryCert',
  'professionalCert',
  'other',
] as const;
export const materialCode = z.enum(materialCodes);
export type MaterialCode = z.infer<typeof materialCode>;

const uscc = code(40).superRefine((value, context) => {
  const diagnosis = diagnoseUscc(value);
  if (!diagnosis.ok)
    context.addIssue({
      code: 'custom',
      message: `uscc.${diagnosis.problem}`,
      params: { position: diagnosis.position, suggestion: diagnosis.suggestion },
    });
});
/** What people type; saved as E.164. */
const phone = z
  .string()
  .max(40)
  .refine((value) => toE164(value) !== null, 'phone');

/** GB/T 4754-2017: section letter and two-digit division, such as `C34`. */
export const industry = z.string().regex(/^[A-T]\d{2}$/, 'industry');

const representative = z.object({
  name: personName,
  phone,
  title: text(30).optional(),
  primary: z.boolean().default(false),
});

export const material = z.object({
  code: materialCode,
  fileId: id,
  /** Name printed on the document; compared with the application's. */
  nameOnDocument: name(100).optional(),
  number: text(60).optional(),
  /** Last day it is valid; null means without expiry (长期). */
  validTo: day.nullable().optional(),
});
const consent = z.object({ code: z.enum(applicationConsents), version: z.string().regex(/^[\w.-]{1,20}$/) });

const shared = {
  industry,
  region,
  address: text(120).optional(),
  /** Shown in the directory once WeChat's content check has passed it. */
  introduction: text(500, 0).optional(),
  committeeId: id.nullable().optional(),
  materials: z.array(material).max(20),
  consents: z.array(consent).max(8),
};
const representatives = z.array(representative).min(1).max(10);
const organisation = { name: name(100, 2), uscc, legalRep: personName, representatives, ...shared };

/** The whole application as it is submitted; a draft holds any part of it. */
export const applicationForm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unit'), size: z.enum(unitSizes), ...organisation }),
  z.object({ kind: z.literal('group'), ...organisation }),
  z.object({
    kind: z.literal('individual'),
    name: personName,
    idType: z.enum(idTypes).default('residentId'),
    idNumber: z
      .string()
      .max(60)
      .overwrite(normaliseIdNumber)
      .regex(/^[A-Z0-9]{5,18}$/, 'idNumber'),
    phone,
    title: text(30).optional(),
    ...shared,
  }),
]);
export type ApplicationForm = z.infer<typeof applicationForm>;

const deepest = 6;
const largest = 40_000;
/** JSON of bounded depth with printable text, or undefined where it goes deeper. */
const tidy = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return printable(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= deepest) return undefined;
  if (Array.isArray(value)) return value.map((item) => tidy(item, depth + 1) ?? null);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [printable(key), tidy(item, depth + 1)]));
};

/** A draft is kept as it was typed, finished or not; only its size and depth are bounded. */
export const draftForm = z
  .record(z.string(), z.unknown())
  .overwrite((form) => tidy(form) as Record<string, unknown>)
  .refine((form) => JSON.stringify(form).length <= largest, 'draftTooLarge');
