import { tells } from './example-cast';
import { disclosureRules } from './judge-disclosure';

tells(disclosureRules);
