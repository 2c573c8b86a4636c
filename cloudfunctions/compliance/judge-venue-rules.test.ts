import { tells } from './example-cast';
import { venueRules } from './judge-venue-rules';

tells(venueRules);
