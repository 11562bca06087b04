/** What a snippet inserts when every placeholder is left at its default. */
export function expand(body: string): string {
  let text = body;
  for (let before = ''; before !== text; ) {
    before = text;
    text = text
      .replace(/\$CURRENT_YEAR/g, '2026')
      .replace(/\$CURRENT_MONTH/g, '11')
      .replace(/(?<!\\)\$\{\d+\|([^,|}]*)[^}]*\|\}/g, '$1')
      .replace(/(?<!\\)\$\{\d+:((?:[^}$\\]|\\.)*)\}/g, '$1')
      .replace(/(?<!\\)\$\d+/g, '');
  }
  return text.replace(/\\([\\$}])/g, '$1');
}
