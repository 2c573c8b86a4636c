import { memberReferences as books } from '../books/effects';
import { memberReferences as care } from '../care/effects';
import { memberReferences as changes } from '../changes/effects';
import { memberReferences as committees } from '../committees/effects';
import { memberReferences as credit } from '../credit/effects';
import { memberReferences as complaints } from '../complaints/effects';
import { memberReferences as compliance } from '../compliance/effects';
import { memberReferences as disclosure } from '../disclosure/effects';
import { memberReferences as dues } from '../dues/effects';
import { memberReferences as files } from '../files/effects';
import { memberReferences as flows } from '../flows/effects';
import { memberReferences as tags } from '../ground/tags';
import type { MemberReferences, Moves } from '../ground/references';
import { memberReferences as identity } from '../identity/effects';
import { memberReferences as imports } from '../imports/effects';
import { memberReferences as inquiries } from '../inquiries/effects';
import { memberReferences as ledger } from '../ledger/effects';
import { memberReferences as meetings } from '../meetings/effects';
import { memberReferences as membership } from '../membership/effects';
import { memberReferences as payments } from '../payments/effects';
import { memberReferences as points } from '../points/effects';
import { memberReferences as positions } from '../positions/effects';
import { memberReferences as proceedings } from '../proceedings/effects';
import { memberReferences as reconciliation } from '../reconciliation/effects';
import { memberReferences as sideposts } from '../sideposts/effects';
import { memberReferences as standing } from '../standing/effects';

/** What of it names a file for what this module itself remembers of it. */
const own: MemberReferences = {
  moves: {},
  stays: {
    'member_apart.first_id': 'what somebody said of that very file',
    'member_apart.second_id': 'what somebody said of that very file',
    'member_merge.kept_id': 'the record of a merge',
    'member_merge.merged_id': 'the record of a merge',
  },
};

/** From the ground up, every module whose tables name a member; a test goes red where one is missing. */
export const keepers: readonly MemberReferences[] = [
  tags,
  flows,
  identity,
  files,
  membership,
  standing,
  changes,
  committees,
  points,
  books,
  ledger,
  payments,
  reconciliation,
  meetings,
  proceedings,
  dues,
  positions,
  care,
  credit,
  complaints,
  inquiries,
  sideposts,
  disclosure,
  compliance,
  imports,
  own,
];
export const moves: ReadonlyMap<string, Moves> = new Map(keepers.flatMap((each) => Object.entries(each.moves)));
