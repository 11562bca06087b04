/** Colours on the terminal. */
import pc from 'picocolors';

export type Colours = ReturnType<typeof pc.createColors>;

/** Colours where they are wanted: `NO_COLOR` and `FORCE_COLOR=0` say no, any other `FORCE_COLOR` yes, else what the library finds out. */
export function colours(env: NodeJS.ProcessEnv = process.env): Colours {
  const forced = env['FORCE_COLOR'];
  return pc.createColors(forced === '0' || forced === 'false' ? false : pc.isColorSupported);
}
