/** Text in a row as word processors know it. */
import { SOFT_BREAKS } from '../../render/softBreaks';
import type { Run } from './block';

export type RunStyle = Omit<Run, 'text' | 'isBreak'>;

/** A text as runs: blanks folded as a browser does, soft hyphens taken out (each program hyphenates by itself), soft breaks as breaks. */
export function textRuns(text: string, form: RunStyle): Run[] {
  return text
    .replaceAll('\u00ad', '')
    .split(SOFT_BREAKS)
    .flatMap((line, index): Run[] => {
      const own = line.replace(/[ \t\n\r]+/g, ' ');
      return [...(index > 0 ? [{ text: '', isBreak: true }] : []), ...(own === '' ? [] : [{ text: own, ...form }])];
    });
}

/** Takes away doubled blanks between runs and those at either end. */
export function trimmed(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const before = kept.at(-1);
    const atStart = before === undefined || before.isBreak || before.text.endsWith(' ');
    const text = atStart ? run.text.replace(/^ /, '') : run.text;
    if (text !== '' || run.isBreak) kept.push({ ...run, text });
  }
  while (kept.length > 0) {
    const last = kept.at(-1) as Run;
    const text = last.text.replace(/ $/, '');
    if (text === last.text && !last.isBreak) break;
    kept.pop();
    if (text !== '') {
      kept.push({ ...last, text });
      break;
    }
  }
  return kept;
}
