/** By country and area, then in groups as they are spoken. */
const groups: readonly [RegExp, string][] = [
  [/^(?:\+86)?(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3'],
  [/^\+86(10|2\d)(\d{4})(\d{3,4})$/, '0$1 $2 $3'],
  [/^\+86([3-9]\d{2})(\d{3,4})(\d{4})$/, '0$1 $2 $3'],
  [/^(\+85[23])(\d{4})(\d{4})$/, '$1 $2 $3'],
  [/^(\+886)(9\d{2})(\d{3})(\d{3})$/, '$1 $2 $3 $4'],
];

/** `+8613812345678` → `138 1234 5678`, `+85246123456` → `+852 4612 3456`; a masked number or another's as it stands. */
export const phoneText = (phone: string): string => {
  const known = groups.find(([form]) => form.test(phone));
  return known ? phone.replace(known[0], known[1]) : phone;
};
