// Written by `npm run collect` from the files that have the name of a function.
import { attendance } from './attendance';
import { books } from './books';
import { care } from './care';
import { changes } from './changes';
import { charity } from './charity';
import { committees } from './committees';
import { complaints } from './complaints';
import { compliance } from './compliance';
import { credit } from './credit';
import { disclosure } from './disclosure';
import { dues } from './dues';
import { duplicates } from './duplicates';
import { expenses } from './expenses';
import { files } from './files';
import { flows } from './flows';
import { identity } from './identity';
import { imports } from './imports';
import { inquiries } from './inquiries';
import { ledger } from './ledger';
import { meetings } from './meetings';
import { membership } from './membership';
import { notices } from './notices';
import { parameters } from './parameters';
import { payments } from './payments';
import { points } from './points';
import { positions } from './positions';
import { privacy } from './privacy';
import { proceedings } from './proceedings';
import { reconciliation } from './reconciliation';
import { sideposts } from './sideposts';
import { standing } from './standing';
import { workbench } from './workbench';

/** Every module that a client may call; one cloud function each. No function carries it: each has its own contract. */
export const house = {
  attendance,
  books,
  care,
  changes,
  charity,
  committees,
  complaints,
  compliance,
  credit,
  disclosure,
  dues,
  duplicates,
  expenses,
  files,
  flows,
  identity,
  imports,
  inquiries,
  ledger,
  meetings,
  membership,
  notices,
  parameters,
  payments,
  points,
  positions,
  privacy,
  proceedings,
  reconciliation,
  sideposts,
  standing,
  workbench,
};
export type House = typeof house;
export type ModuleName = keyof House;
