/** `+8613812345678` → `138 1234 5678`; a masked number or one from elsewhere as it stands. */
export const phoneText = (phone: string): string => {
  const mobile = /^(?:\+86)?(1\d{2})(\d{4})(\d{4})$/.exec(phone);
  return mobile ? mobile.slice(1).join(' ') : phone;
};
