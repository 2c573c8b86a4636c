import type { flows } from '../../contracts/flows';
import type { Handlers } from '../shared/implement';
import { askSigner } from './ask-signer';
import { extend } from './extend';
import { handOn } from './hand-on';
import { holders } from './holders';
import { mine } from './mine';
import { remind } from './remind';
import { show } from './show';
import { takeBack } from './take-back';
import { withdraw } from './withdraw';

export const router = { mine, show, holders, handOn, askSigner, extend, remind, takeBack, withdraw } satisfies Handlers<
  typeof flows
>;
