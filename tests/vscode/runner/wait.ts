/**
 * Asks again until the answer is there: VS Code tells of most things by events that may come before one listens.
 * Throws with the last answer when `milliseconds` are over.
 */
export async function until<T>(what: string, ask: () => T | undefined | Promise<T | undefined>, milliseconds = 20_000): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`Not within ${milliseconds / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
