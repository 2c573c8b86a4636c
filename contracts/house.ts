// Written by `npm run collect` from the files that have the name of a function.
import { attendance } from './attendance';
import { changes } from './changes';
import { committees } from './committees';
import { duplicates } from './duplicates';
import { files } from './files';
import { flows } from './flows';
import { identity } from './identity';
import { meetings } from './meetings';
import { membership } from './membership';
import { notices } from './notices';
import { parameters } from './parameters';
import { points } from './points';
import { privacy } from './privacy';
import { proceedings } from './proceedings';
import { workbench } from './workbench';

/** Every module that a client may call; one cloud function each. No function carries it: each has its own contract. */
export const house = {
  attendance,
  changes,
  committees,
  duplicates,
  files,
  flows,
  identity,
  meetings,
  membership,
  notices,
  parameters,
  points,
  privacy,
  proceedings,
  workbench,
};
export type House = typeof house;
export type ModuleName = keyof House;
