import type { MemberKind } from '@contracts/application';
import type { Shelved } from '@/kit/keeper';
import { shelved } from '@/kit/shelf';
import type { stored } from './draft-form';

/** What a draft keeps, on the device and on the server. */
export interface DraftContent {
  /** The returned application that it answers. */
  membershipId: string | null;
  kind: MemberKind;
  step: number;
  form: ReturnType<typeof stored>;
}
export const shelfName = 'application';
export const isDraftContent = (content: unknown): boolean =>
  typeof content === 'object' && content !== null && 'form' in content && 'kind' in content;

export interface LocalDraft extends Shelved<DraftContent> {
  slot: string;
}
/** What was written and is not on the server yet, the newest first. */
export const localDrafts = (): LocalDraft[] =>
  Object.entries(shelved<DraftContent>(shelfName))
    .filter(([, { content }]) => isDraftContent(content))
    .map(([slot, kept]) => ({ slot, ...kept }))
    .sort((a, b) => b.changedAt.localeCompare(a.changedAt));
