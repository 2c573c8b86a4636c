/** A parameter as text: encoded still in the mini-program, decoded already in a browser, where it may hold a bare `%`. */
export const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
