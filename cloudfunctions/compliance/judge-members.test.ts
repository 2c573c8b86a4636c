import { tells } from './example-cast';
import { memberRules } from './judge-members';

tells(memberRules);
