const sentenceEnd = /[。！？；!?;\n]/u;

/**
 * Parts of at most `limit` characters, cut after a sentence where there is one; nothing is lost and nothing is added.
 */
export function splitText(text: string, limit = 2000): string[] {
  const characters = [...text];
  const parts: string[] = [];
  for (let start = 0; start < characters.length; ) {
    let end = Math.min(start + limit, characters.length);
    if (end < characters.length) {
      let cut = end;
      while (cut > start && !sentenceEnd.test(characters[cut - 1] ?? '')) cut--;
      if (cut > start) end = cut;
    }
    parts.push(characters.slice(start, end).join(''));
    start = end;
  }
  return parts;
}
