import { compliance } from '../../contracts/compliance';
import { on } from '../shared/implement';
import { carryOut, judgeAsked, refuseHandling } from './handle-finding';

export const sendBack = on(compliance.sendBack).handler(async ({ input, context, errors }) =>
  judgeAsked(context, 'sendBack', input)
    .then((record) => carryOut(context, 'sendBack', record, input))
    .catch(refuseHandling(errors)),
);
