/** Statuses of a profile, in the order a profile goes through them (FORMAT §2). */
const ORDER = ['entwurf', 'abstimmung', 'beschlossen', 'veroeffentlicht'];

/** Whether a status is the given one or a later one; an unknown or missing status is none. */
export function isFrom(status: string | undefined, first: string): boolean {
  return status !== undefined && ORDER.indexOf(status) >= ORDER.indexOf(first);
}
