import type { Fields } from './fields';
import type { Source } from './source';
import { isBefore, type Span, type Time } from './time';

/** A step of a measure, or of making the profile (FORMAT §2 *milestone*). */
export interface Milestone {
  title: string;
  due?: Time;
  /** `offen`, `erreicht`, `verschoben`, `entfallen`. */
  status?: string;
  responsible?: string;
  source: Source;
}

export function readMilestone(fields: Fields): Milestone | undefined {
  const title = fields.text('titel');
  const due = fields.time('termin');
  if (title === undefined && due === undefined) return undefined;
  return { title: title ?? '', due, status: fields.text('status'), responsible: fields.text('zustaendig'), source: fields.source() };
}

/** Whether a milestone is still open though its date lies before the file's `stand`. */
export function isOverdue({ status, due }: { status?: string; due?: Span }, stand: Span | undefined): boolean {
  return status === 'offen' && due !== undefined && stand !== undefined && isBefore(due, stand);
}
