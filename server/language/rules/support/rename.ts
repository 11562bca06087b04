import type { KnownFact } from '../../workspace/knowledge';
import { replaceText } from '../../writing/mend';
import type { Edit } from '../rule';

/** The edit that puts another id into a reference as it is written (`Z1`, `"Z1"`, `"092007/Z1"`); undefined when it stands there in another way. */
export function referenceEdit({ origin, slot, start, end }: KnownFact, id: string, next: string): Edit | undefined {
  const written = slot.chunk.text.slice(start, end);
  const at = written.lastIndexOf(id);
  const isWhole = at !== -1 && /^["']?$/.test(written.slice(at + id.length)) && /^["']?(?:\d+\/)?$/.test(written.slice(0, at));
  return isWhole ? { ...replaceText({ start: start + at, end: start + at + id.length }, next), uri: origin.uri, slot } : undefined;
}
