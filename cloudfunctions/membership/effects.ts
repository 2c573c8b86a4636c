import type { Context } from '../shared/implement';
import { askContentCheck } from './submission';

export {
  closeFile,
  identityTaken,
  lockFiles,
  memberReferences,
  renameFile,
  reopenFile,
  writeFields,
  type Fields,
  type MemberFile,
  type Standing,
} from './merge-store';

/** Words of a file that others see wait for WeChat's verdict; those that have passed before pass at once. */
export const checkWords = (
  context: Context,
  membershipId: string,
  words: { name: string; address: string | null; introduction: string | null },
) => askContentCheck(context, membershipId, words);
