/** Whether nothing is written in a text yet: it is empty, or holds comments alone. */
export function isUnwritten(text: string): boolean {
  return text.replace(/^\ufeff/, '').split(/\r?\n/).every((line) => /^[ \t]*(?:#|$)/.test(line));
}
