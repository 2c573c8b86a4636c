/** A page that scrolls takes the focus, so that the keys reach what lies below; a mini-program has no keys. */
export const letKeysScroll = () => {
  if (process.env.TARO_ENV !== 'h5') return;
  for (const page of Array.from(window.document.querySelectorAll('.taro_page'))) page.setAttribute('tabindex', '0');
};
