import type { payments } from '../../contracts/payments';
import type { Handlers } from '../shared/implement';
import { answerInvoice } from './answer-invoice';
import { askInvoice } from './ask-invoice';
import { askRefund } from './ask-refund';
import { bill } from './bill';
import { bills } from './bills';
import { cancelBill } from './cancel-bill';
import { checkOrder } from './check-order';
import { decideFee } from './decide-fee';
import { decideRefund } from './decide-refund';
import { dropTitle } from './drop-title';
import { endFee } from './end-fee';
import { exportBills } from './export-bills';
import { fees } from './fees';
import { invoices } from './invoices';
import { issueBill } from './issue-bill';
import { myBills } from './my-bills';
import { payBill } from './pay-bill';
import { proposeFee } from './propose-fee';
import { receive } from './receive';
import { recordRefund } from './record-refund';
import { saveTitle } from './save-title';
import { titles } from './titles';
import { withdrawFee } from './withdraw-fee';

export const router = {
  fees,
  proposeFee,
  decideFee,
  withdrawFee,
  endFee,
  bills,
  exportBills,
  myBills,
  bill,
  issueBill,
  cancelBill,
  payBill,
  checkOrder,
  receive,
  askRefund,
  decideRefund,
  recordRefund,
  titles,
  saveTitle,
  dropTitle,
  askInvoice,
  invoices,
  answerInvoice,
} satisfies Handlers<typeof payments>;
