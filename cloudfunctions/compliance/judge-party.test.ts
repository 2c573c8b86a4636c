import { tells } from './example-cast';
import { partyRules } from './judge-party';

tells(partyRules);
