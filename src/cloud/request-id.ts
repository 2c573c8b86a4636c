// WeChat has no `crypto`. The id only has to differ from the caller's other ids: the server keys it by caller, and
// nothing is authorised by it.
const hex = (digits: number) => {
  let out = '';
  while (out.length < digits)
    out += Math.floor(Math.random() * 0x10000)
      .toString(16)
      .padStart(4, '0');
  return out.slice(0, digits);
};

/** A UUID in the form of version 4. */
export const newRequestId = () => {
  const variant = '89ab'[Math.floor(Math.random() * 4)];
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${variant}${hex(3)}-${hex(12)}`;
};
