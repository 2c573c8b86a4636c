import {
  correctMembers,
  enterMembers,
  findStanding,
  removeEntered,
  type EnteredMember,
  type MemberCorrection,
} from '../membership/effects';
import { newId } from '../shared/ids';
import type { Change, Taking } from './importable';
import { representativeIn } from './judge-member';

/** A new member as it was judged. */
export interface NewDraft {
  values: Record<string, string>;
  kind: EnteredMember['kind'];
  identity: Pick<EnteredMember, 'identityKey' | 'sealed'>;
  industry: string | null;
  region: string | null;
  size: string | null;
  committeeId: string | null;
  joinedOn: string;
}
function enteredOf(id: string, representativeId: string, draft: NewDraft): EnteredMember {
  const { values, kind, identity } = draft;
  const named = values.representative ? representativeIn(values.representative) : null;
  const whole =
    values.representative && values.title
      ? { name: values.representative, title: values.title }
      : named && { ...named, title: named.title ?? values.title ?? null };
  // A person stands for himself.
  const person = kind === 'individual' ? { name: values.name ?? '', title: values.title ?? null } : whole;
  return {
    id,
    kind,
    ...identity,
    name: values.name ?? '',
    uscc: kind === 'individual' ? null : (values.uscc ?? null),
    legalRep: kind === 'individual' ? null : (values.legalRep ?? null),
    industry: draft.industry ?? '',
    // The code of whoever registered it; a person's is where his document was first issued.
    region: draft.region ?? values.uscc?.slice(2, 8) ?? identity.sealed?.masked.slice(0, 4).padEnd(6, '0') ?? '100000',
    size: kind === 'unit' ? draft.size : null,
    address: values.address ?? null,
    committeeId: draft.committeeId,
    tier: values.tier ?? '普通会员',
    memberNo: values.memberNo ? Number(values.memberNo) : null,
    joinedOn: draft.joinedOn,
    representative: person && values.phone ? { id: representativeId, ...person, phone: values.phone } : null,
  };
}

/** What entering writes of the fields that an import may correct later: whoever changes it after that is a person. */
export function writtenBy(draft: Record<string, unknown>): Record<string, string> {
  const member = enteredOf('', '', draft as unknown as NewDraft);
  return Object.fromEntries(
    Object.entries(columns).flatMap(([field, column]) => {
      const value = member[column];
      return value ? [[field, value]] : [];
    }),
  );
}

const columns: Record<string, keyof MemberCorrection> = {
  name: 'name',
  tier: 'tier',
  joinedOn: 'joinedOn',
  legalRep: 'legalRep',
  committee: 'committeeId',
  industry: 'industry',
  region: 'region',
  size: 'size',
  address: 'address',
};
const correctionOf = (changes: Record<string, Change>, side: 'value' | 'old'): MemberCorrection =>
  Object.fromEntries(
    Object.entries(changes).map(([field, change]): [string, unknown] => [
      columns[field] ?? field,
      // What may not be null in the register was an empty text.
      field === 'industry' ? (change[side] ?? '') : change[side],
    ]),
  );

const take: Taking['take'] = async (db, rows, at) => {
  const fresh = rows.filter(({ kind }) => kind === 'new');
  const entered = await enterMembers(
    db,
    fresh.map(({ subject, draft }) => enteredOf(subject ?? '', newId(at.now), draft as unknown as NewDraft)),
    at,
  );
  const corrected = await correctMembers(
    db,
    rows.flatMap(({ kind, subject, version, changes }) =>
      kind === 'changed' && subject && version !== null
        ? [{ id: subject, version, change: correctionOf(changes, 'value') }]
        : [],
    ),
  );
  const versions = new Map([...entered.map((id) => [id, 1] as const), ...corrected]);
  return new Map(
    rows.flatMap(({ line, subject }) => {
      const version = versions.get(subject ?? '');
      return version === undefined ? [] : [[line, version] as const];
    }),
  );
};

const undo: Taking['undo'] = async (db, rows) => {
  const changed = rows.filter(({ kind }) => kind === 'changed');
  const back = await correctMembers(
    db,
    changed.map(({ subject, version, changes }) => ({ id: subject, version, change: correctionOf(changes, 'old') })),
  );
  if (back.size !== changed.length) throw new Error('a member was changed since it was looked at');
  await removeEntered(
    db,
    rows.filter(({ kind }) => kind === 'new').map(({ subject }) => subject),
  );
};

/** Judged rows become members, or are taken out again. */
export const memberTaking: Taking = {
  take,
  standing: (db, rows) =>
    findStanding(
      db,
      rows.map(({ subject, version, kind }) => ({ id: subject, version, entered: kind === 'new' })),
    ),
  undo,
};
