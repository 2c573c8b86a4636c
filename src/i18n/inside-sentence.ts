// Stands before a word whose case the place in the sentence decides; no text holds it.
const mark = '\u0001';
// As src/i18n/dates.ts writes them: alone, before a time, before a day of the week.
const dayWord = /^(Today|Tomorrow|Yesterday)(?=$| \d\d:\d\d$| \()/;

/** English writes Tomorrow at the beginning and tomorrow within: `fill` puts the values into their sentence. */
export const insideSentence = (
  values: Record<string, string | number>,
  fill: (values: Record<string, string | number>) => string,
): string => {
  const marked = Object.entries(values).map(([name, value]): [string, string | number] => [
    name,
    typeof value === 'string' ? value.replace(dayWord, (word) => mark + word) : value,
  ]);
  return fill(Object.fromEntries(marked)).replace(/\u0001(\w)/g, (_, letter: string, at: number) =>
    at === 0 ? letter : letter.toLowerCase(),
  );
};
