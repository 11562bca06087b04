/** The little of `node:assert/strict` that tests in a browser worker need. Throws with both values told. */

function fail(message: string): never {
  throw new Error(message);
}

export function ok(value: unknown, message = 'Expected something, found nothing'): asserts value {
  if (!value) fail(message);
}

export function deepEqual(actual: unknown, expected: unknown): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) fail(`Expected ${wanted}, found ${found}`);
}
