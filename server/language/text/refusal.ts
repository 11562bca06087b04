/** What cannot be done, and why: thrown where it shows, put into words where somebody reads it. */
import { type Language, tellIn } from './bundles';
import { localise, type Message } from './message';

/** An error that is meant for people. As an error of its own it reads in English, for logs. */
export class Refusal extends Error {
  constructor(readonly said: Message) {
    super(localise(said, undefined));
    this.name = 'Refusal';
  }
}

/** Of whichever bundle: each that is loaded apart has a class of its own. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === 'Refusal' && 'said' in error;
}

/** What an error says, in the language of whoever reads it as far as it is one of ours. */
export function reasonOf(error: unknown, language: Language): string {
  if (isRefusal(error)) return tellIn(language, error.said);
  return error instanceof Error ? error.message : String(error);
}
