import { tells } from './example-cast';
import { bodyRules } from './judge-bodies';

tells(bodyRules);
