/** Who read something and is due again when it changes. Of most matters that is one, so that no set is made for it. */

/** Whoever reads facts: a run of rules over a piece of a file. */
export type Readers<R extends object> = R | Set<R> | undefined;

export function withReader<R extends object>(readers: Readers<R>, reader: R): Readers<R> {
  if (readers === undefined || readers === reader) return reader;
  if (readers instanceof Set) return readers.add(reader);
  return new Set([readers, reader]);
}

export function withoutReader<R extends object>(readers: Readers<R>, reader: R): Readers<R> {
  if (readers === reader) return undefined;
  if (readers instanceof Set) {
    readers.delete(reader);
    if (readers.size === 0) return undefined;
  }
  return readers;
}

export function hasReader<R extends object>(readers: Readers<R>, reader: R): boolean {
  return readers === reader || (readers instanceof Set && readers.has(reader));
}

export function eachReader<R extends object>(readers: Readers<R>, tell: (reader: R) => void): void {
  if (readers instanceof Set) for (const reader of readers) tell(reader);
  else if (readers !== undefined) tell(readers);
}
