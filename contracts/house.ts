// Written by `npm run collect` from the files that have the name of a function.
import { attendance } from './attendance';
import { care } from './care';
import { files } from './files';
import { flows } from './flows';
import { identity } from './identity';
import { meetings } from './meetings';
import { membership } from './membership';
import { notices } from './notices';
import { parameters } from './parameters';
import { points } from './points';
import { positions } from './positions';
import { privacy } from './privacy';
import { proceedings } from './proceedings';
import { standing } from './standing';
import { workbench } from './workbench';

/** Every module that a client may call; one cloud function each. No function carries it: each has its own contract. */
export const house = {
  attendance,
  care,
  files,
  flows,
  identity,
  meetings,
  membership,
  notices,
  parameters,
  points,
  positions,
  privacy,
  proceedings,
  standing,
  workbench,
};
export type House = typeof house;
export type ModuleName = keyof House;
