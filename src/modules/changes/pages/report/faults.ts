import type { ChangeKind } from '@contracts/change-kinds';

interface Wish {
  kind: ChangeKind;
  newName: string | undefined;
  newUscc: string | undefined;
  successorId: string | undefined;
  successorName: string | undefined;
  onDay: string;
  fileIds: readonly string[];
  reason: string;
}
type Fault = 'member' | 'identity' | 'successor' | 'onDay' | 'files' | 'reason';

/** What is wanting, in reading order; what is right the server says. */
export function faultsOf(wish: Wish, enters: boolean, memberId: string | undefined): Fault[] {
  const faults: (Fault | false)[] = [
    enters && !memberId && 'member',
    wish.kind === 'identity' && !wish.newName && !wish.newUscc && 'identity',
    wish.kind === 'merger' && !wish.successorId && !wish.successorName && 'successor',
    wish.onDay === '' && 'onDay',
    wish.fileIds.length === 0 && 'files',
    wish.reason.length < 2 && 'reason',
  ];
  return faults.filter((each) => each !== false);
}
