import { compliance } from '../../contracts/compliance';
import { on } from '../shared/implement';
import { carryOut, judgeAsked, refuseHandling } from './handle-finding';

export const reopen = on(compliance.reopen).handler(async ({ input, context, errors }) =>
  judgeAsked(context, 'reopen', input)
    .then((record) => carryOut(context, 'reopen', record, input))
    .catch(refuseHandling(errors)),
);
