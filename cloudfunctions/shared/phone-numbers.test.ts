import './phone-table';
import { individualForm } from '../../config/jest-functions/cast';
import { useDatabase } from '../../config/jest-functions/house';
import { applicationForm } from '../../contracts/application';
import { toE164 } from '../../contracts/phone';

useDatabase();

it.each([
  ['+852 4612 3456', '+85246123456'],
  ['+852 6123 4567', '+85261234567'],
  ['00852-4612-3456', '+85246123456'],
  ['4612 3456', '+85246123456'],
  ['+853 6612 3456', '+85366123456'],
  ['+886 912 345 678', '+886912345678'],
  ['0912345678', '+886912345678'],
  ['+65 9123 4567', '+6591234567'],
  ['+1 (415) 555-2671', '+14155552671'],
  ['+86 138 1234 5678', '+8613812345678'],
  ['138 1234 5678', '+8613812345678'],
  ['19912345678', '+8619912345678'],
  ['0571-8765 4321', '+8657187654321'],
])('%s is %s', (typed, e164) => expect(toE164(typed)).toBe(e164));

it.each(['+852 1612 3456', '+852 4612 345', '+999 12345678', '+1 555', '6612 3456', '12345678', '+', ''])(
  '%j is none that is given out',
  (typed) => expect(toE164(typed)).toBeNull(),
);

it('is what the contract reads by, where the functions are', async () => {
  const form = await individualForm('from-hong-kong', '430626199003076631');
  expect(applicationForm.safeParse({ ...form, phone: '+852 4612 3456' }).success).toBe(true);
  expect(applicationForm.safeParse({ ...form, phone: '+852 1612 3456' }).success).toBe(false);
});
