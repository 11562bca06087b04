import assert from 'node:assert/strict';
import { createSetup } from '../../../server/language/setup';
import { Document } from '../../../server/language/syntax/document';
import type { Outcome, Target } from '../../../server/language/writing/writing';

const { schemas } = createSetup().grammar;

export function targetOf(text: string, art = 'profil'): Target {
  return { document: new Document('file:///p.bzrp.yaml', text), schemas, art };
}

/** The text an edit leaves; `refused: …` (the English sentence) where it is refused. */
export function written(text: string, edit: (target: Target) => Outcome, art?: string): string {
  const outcome = edit(targetOf(text, art));
  if ('refused' in outcome) return `refused: ${outcome.refused.text}`;
  assert.ok(outcome.changes.length < 2);
  return outcome.changes.reduce((at, change) => at.slice(0, change.start) + change.text + at.slice(change.end), text);
}
