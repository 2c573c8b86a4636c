import { tells } from './example-cast';
import { privacyRules } from './judge-privacy';

tells(privacyRules);
